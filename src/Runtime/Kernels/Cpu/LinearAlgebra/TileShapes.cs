namespace Arity.Kernels.Cpu.LinearAlgebra;

/// <summary>The tile shapes in use.</summary>
internal static class TileShapes
{
    /// <summary>24 sums, 2 vectors of B and one of A: fills 32 registers and hides the multiply-add latency of every processor.</summary>
    public readonly struct TwelveByTwo : ITileShape
    {
        public static int Rows => 12;

        public static int Vectors => 2;
    }

    /// <summary>12 sums, 2 vectors of B and one of A: fills 16 registers.</summary>
    public readonly struct SixByTwo : ITileShape
    {
        public static int Rows => 6;

        public static int Vectors => 2;
    }

    /// <summary>As many rows as have their addresses in registers when A is not packed.</summary>
    public readonly struct FourByTwo : ITileShape
    {
        public static int Rows => 4;

        public static int Vectors => 2;
    }

    /// <summary>For what is left of the rows.</summary>
    public readonly struct OneByTwo : ITileShape
    {
        public static int Rows => 1;

        public static int Vectors => 2;
    }

    /// <summary>For a last panel of at most one vector.</summary>
    public readonly struct FourByOne : ITileShape
    {
        public static int Rows => 4;

        public static int Vectors => 1;
    }

    /// <summary>For a last panel of at most one vector and what is left of the rows.</summary>
    public readonly struct OneByOne : ITileShape
    {
        public static int Rows => 1;

        public static int Vectors => 1;
    }
}
