#pragma warning disable CS1591
namespace Arity.Kernels.Cpu;
internal static class ArgMax { public static void Run<T>(Tensor self, long? axis, bool keepdims, Tensor destination) => throw new NotSupportedException(); }
internal static class ArgMin { public static void Run<T>(Tensor self, long? axis, bool keepdims, Tensor destination) => throw new NotSupportedException(); }
internal static class CumSum { public static void Run<T>(Tensor self, long? axis, DType? dtype, Tensor destination) => throw new NotSupportedException(); }
internal static class LogSoftmax { public static void Run<T>(Tensor self, long axis, Tensor destination) => throw new NotSupportedException(); }
