namespace Arity.Generator.Tests.Pipeline;

/// <summary>The C# that a project with <see cref="Declarations"/> writes by hand.</summary>
public static class KernelSources
{
    public const string All = """
        global using System;

        namespace Demo;

        using Arity;
        using Arity.Kernels.Cpu;

        public readonly struct Swish<T> : IUnaryOperator<T, T>
            where T : unmanaged
        {
            public static T Invoke(T x) => x;
        }

        public readonly struct Mix : IBinaryOperator<float, float>, IBinaryOperator<double, double>
        {
            public static float Invoke(float x, float y) => x * y;

            public static double Invoke(double x, double y) => x * y;
        }

        public readonly struct Total<T> : IReductionOperator<T>
            where T : unmanaged
        {
            public static T Identity => default;

            public static T Combine(T x, T y) => x;
        }

        internal static class Top
        {
            public static void Run<T>(Tensor self, long k, long axis, Scalar scale, Axes by, string mode, Tensor values, Tensor indices)
            {
            }
        }

        internal static class Glue
        {
            public static void Run<T>(Tensor[] tensors, Tensor? bias, long axis, Tensor destination)
            {
            }
        }

        internal static class Picks
        {
            public static Tensor Run<T>(Tensor self) => self;
        }

        internal static class Turning
        {
            public static Tensor Turn(Tensor self, Axes? axes) => self;

            public static Tensor[] Pieces(Tensor self, long count) => [self];
        }

        internal static class TotalFormulas
        {
            public static Tensor Expand(Tensor grad, Shape shape, Axes? axis, bool keepdims) => grad;
        }

        internal static class TopFormulas
        {
            public static Tensor Scatter(Tensor grad, Shape shape, Tensor indices, long axis) => grad;

            public static Tensor Gather(Tensor tangent, Tensor indices, long axis) => tangent;
        }

        internal static class GlueFormulas
        {
            public static (Tensor[], Tensor) Both(Tensor grad, TensorMetadata[] tensors, Tensor? bias, long axis, bool[] mask)
                => ([grad], grad);

            public static Tensor Join(Tensor[] grads) => grads[0];
        }

        public static class Uses
        {
            public static Tensor Run(Tensor x, Tensor y)
            {
                Tensor z = Ops.Swish(x, destination: y).Silu().Mix(2).Total([0, -1], keepdims: true).Turn();
                (Tensor values, Tensor indices) = Ops.Top(z, 3, by: [1], scale: 2.5);
                return z.SwishInPlace().Picks() + values.Pieces(2)[0] + indices + Ops.Mix(1, x) + Ops.Glue([x, y], axis: 1);
            }
        }
        """;
}
