x = np.array([1, 2, 4])
print(np.reciprocal(x))
