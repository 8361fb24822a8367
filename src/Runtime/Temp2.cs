#pragma warning disable CS1591
namespace Arity.Kernels.Cpu;
internal static class ArgMax { public static void Run<T>(Tensor self, long? axis, bool keepdims, Tensor destination) => throw new NotSupportedException(); }
internal static class ArgMin { public static void Run<T>(Tensor self, long? axis, bool keepdims, Tensor destination) => throw new NotSupportedException(); }
internal static class CumSum { public static void Run<T>(Tensor self, long? axis, DType? dtype, Tensor destination) => throw new NotSupportedException(); }
internal static class LogSoftmax { public static void Run<T>(Tensor self, long axis, Tensor destination) => throw new NotSupportedException(); }
internal struct Sum<T>; internal struct Prod<T>; internal struct Max<T>; internal struct Min<T>; internal struct Any<T>; internal struct All<T>;
internal static class ReductionKernel<T, TOp> { public static void Run(Tensor self, Axes? axis, Tensor destination) => throw new NotSupportedException(); }
