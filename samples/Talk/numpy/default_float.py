print(np.ones(3).dtype)
print((np.ones(3) / 3)[0])
half = np.arange(3) + np.ones(3, np.float32)
print(half.dtype)
