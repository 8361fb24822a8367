w = np.array([1.5, -2.0, 0.5])
x = np.array([4.0, 5.0, 6.0])
print(np.sum(w * x))
print(x)  # d sum(w x) / dw, by hand
print(w)  # d sum(w x) / dx, by hand
