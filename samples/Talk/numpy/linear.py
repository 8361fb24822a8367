x = np.array([[1.0, 2.0, 3.0]])
weight = np.array([[0.5, -1.0, 2.0], [1.0, 0.0, -0.5]])
bias = np.array([0.25, 0.75])
print(x @ weight.T + bias)
