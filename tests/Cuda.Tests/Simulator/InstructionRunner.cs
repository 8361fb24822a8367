using System.Text;
using System.Text.RegularExpressions;
using Arity.Kernels.Cuda.Driver;

namespace Arity.Cuda.Tests.Simulator;

/// <summary>Runs single instructions: register 0 of the instruction is its result, register 1 takes the first input and so on.</summary>
internal static partial class InstructionRunner
{
    public static ulong Run(string instruction, params ulong[] inputs)
    {
        var body = new StringBuilder();
        foreach (string register in Registers().Matches(instruction).Select(match => match.Value).Distinct())
        {
            int index = int.Parse(register[^1..]);
            if (index > 0 && index <= inputs.Length)
                body.AppendLine(Load(register, index));
        }

        string result = Registers().Matches(instruction).First(match => match.Value.EndsWith('0')).Value;
        body.AppendLine(instruction + ";").AppendLine(Store(result));
        using var kernel = new SimulatedKernel(SimulatedKernel.Module(body.ToString()));
        ulong output = kernel.Upload(0UL);
        kernel.Launch(new LaunchSize(1), new LaunchSize(1), output, kernel.Upload(inputs.Length == 0 ? [0UL] : inputs));
        return kernel.Download<ulong>(output, 1)[0];
    }

    private static string Load(string register, int index) => Class(register) switch
    {
        "p" => $"ld.u64 %rd20, [%rd2+{8 * (index - 1)}]; setp.ne.u64 {register}, %rd20, 0;",
        var kind => $"ld.{Type(kind)} {register}, [%rd2+{8 * (index - 1)}];",
    };

    private static string Store(string register) => Class(register) == "p"
        ? $"selp.u64 %rd20, 1, 0, {register}; st.u64 [%rd1], %rd20;"
        : $"st.{Type(Class(register))} [%rd1], {register};";

    private static string Class(string register) => register[1..^1];

    private static string Type(string kind) => kind switch { "h" => "b16", "r" => "b32", "f" => "f32", "d" => "f64", _ => "b64" };

    [GeneratedRegex(@"%(h|r|q|f|d|p)[0-9]\b")]
    private static partial Regex Registers();
}
