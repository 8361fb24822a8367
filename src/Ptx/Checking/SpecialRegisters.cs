using Arity.Ptx.Syntax;

namespace Arity.Ptx.Checking;

/// <summary>The registers that the machine fills.</summary>
internal static class SpecialRegisters
{
    private static readonly Dictionary<string, PtxType> Types = Build();

    public static bool TryGet(string name, out PtxType type) => Types.TryGetValue(name, out type);

    private static Dictionary<string, PtxType> Build()
    {
        string[] wide = ["%gridid", "%clock64", "%globaltimer"];
        string[] words =
        [
            "%laneid", "%warpid", "%nwarpid", "%smid", "%nsmid", "%clock", "%dynamic_smem_size", "%total_smem_size",
            "%lanemask_eq", "%lanemask_le", "%lanemask_lt", "%lanemask_ge", "%lanemask_gt",
            .. from name in new[] { "%tid", "%ntid", "%ctaid", "%nctaid" } from axis in "xyz" select $"{name}.{axis}",
        ];
        return words.ToDictionary(name => name, _ => PtxType.U32)
            .Concat(wide.ToDictionary(name => name, _ => PtxType.U64))
            .ToDictionary();
    }
}
