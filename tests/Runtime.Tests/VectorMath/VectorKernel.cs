namespace Arity.Runtime.Tests.VectorMath;

internal delegate void VectorKernel<T>(ReadOnlySpan<T> x, Span<T> destination);
