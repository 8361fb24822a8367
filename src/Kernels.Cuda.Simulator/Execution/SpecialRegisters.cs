namespace Arity.Kernels.Cuda.Simulator;

/// <summary>Names and values of the special registers.</summary>
internal static class SpecialRegisters
{
    private static readonly Dictionary<string, SpecialRegister> Names = new()
    {
        ["%tid.x"] = SpecialRegister.ThreadX, ["%tid.y"] = SpecialRegister.ThreadY, ["%tid.z"] = SpecialRegister.ThreadZ,
        ["%ntid.x"] = SpecialRegister.BlockSizeX, ["%ntid.y"] = SpecialRegister.BlockSizeY, ["%ntid.z"] = SpecialRegister.BlockSizeZ,
        ["%ctaid.x"] = SpecialRegister.BlockX, ["%ctaid.y"] = SpecialRegister.BlockY, ["%ctaid.z"] = SpecialRegister.BlockZ,
        ["%nctaid.x"] = SpecialRegister.GridSizeX, ["%nctaid.y"] = SpecialRegister.GridSizeY, ["%nctaid.z"] = SpecialRegister.GridSizeZ,
        ["%laneid"] = SpecialRegister.Lane, ["%warpid"] = SpecialRegister.WarpIndex, ["%nwarpid"] = SpecialRegister.WarpCount,
        ["%lanemask_eq"] = SpecialRegister.MaskEqual, ["%lanemask_lt"] = SpecialRegister.MaskLess,
        ["%lanemask_le"] = SpecialRegister.MaskLessOrEqual, ["%lanemask_gt"] = SpecialRegister.MaskGreater,
        ["%lanemask_ge"] = SpecialRegister.MaskGreaterOrEqual,
        ["%dynamic_smem_size"] = SpecialRegister.DynamicSharedBytes, ["%total_smem_size"] = SpecialRegister.TotalSharedBytes,
        ["%smid"] = SpecialRegister.Multiprocessor, ["%nsmid"] = SpecialRegister.MultiprocessorCount,
        ["%gridid"] = SpecialRegister.GridIndex, ["%clock"] = SpecialRegister.Clock, ["%clock64"] = SpecialRegister.Clock,
        ["%globaltimer"] = SpecialRegister.Clock,
    };

    public static bool TryParse(string name, out SpecialRegister register) => Names.TryGetValue(name, out register);

    public static ulong Read(SpecialRegister register, LaunchState launch, BlockRunner block, int thread)
    {
        uint bit = 1u << (thread % Warp.Size);
        return register switch
        {
            SpecialRegister.ThreadX => (ulong)(thread % launch.Block.X),
            SpecialRegister.ThreadY => (ulong)(thread / launch.Block.X % launch.Block.Y),
            SpecialRegister.ThreadZ => (ulong)(thread / launch.Block.X / launch.Block.Y),
            SpecialRegister.BlockX => (ulong)block.Position.X,
            SpecialRegister.BlockY => (ulong)block.Position.Y,
            SpecialRegister.BlockZ => (ulong)block.Position.Z,
            SpecialRegister.Lane => (ulong)(thread % Warp.Size),
            SpecialRegister.WarpIndex => (ulong)(thread / Warp.Size),
            SpecialRegister.MaskEqual => bit,
            SpecialRegister.MaskLess => bit - 1,
            SpecialRegister.MaskLessOrEqual => bit | (bit - 1),
            SpecialRegister.MaskGreater => ~(bit | (bit - 1)),
            SpecialRegister.MaskGreaterOrEqual => ~(bit - 1),
            SpecialRegister.Clock => (ulong)Environment.TickCount64,
            _ => ReadLaunch(register, launch),
        };
    }

    private static ulong ReadLaunch(SpecialRegister register, LaunchState launch) => register switch
    {
        SpecialRegister.BlockSizeX => (ulong)launch.Block.X,
        SpecialRegister.BlockSizeY => (ulong)launch.Block.Y,
        SpecialRegister.BlockSizeZ => (ulong)launch.Block.Z,
        SpecialRegister.GridSizeX => (ulong)launch.Grid.X,
        SpecialRegister.GridSizeY => (ulong)launch.Grid.Y,
        SpecialRegister.GridSizeZ => (ulong)launch.Grid.Z,
        SpecialRegister.WarpCount => (ulong)((launch.Block.Count + Warp.Size - 1) / Warp.Size),
        SpecialRegister.DynamicSharedBytes => (ulong)launch.DynamicSharedBytes,
        SpecialRegister.TotalSharedBytes => (ulong)(launch.Program.StaticSharedBytes + launch.DynamicSharedBytes),
        SpecialRegister.MultiprocessorCount => SimulatorDriver.MultiprocessorCount,
        _ => 0,
    };
}
