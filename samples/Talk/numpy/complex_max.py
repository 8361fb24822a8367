z = np.array([1 + 2j, 3 - 1j])
print(np.max(z))
