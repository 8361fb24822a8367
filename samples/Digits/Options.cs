using System.Globalization;

namespace Digits;

/// <summary>What the command line says.</summary>
/// <param name="Device">Where the network lives: <c>cpu</c>, <c>cuda</c>, <c>cuda:1</c> or <c>ptxsim</c>.</param>
/// <param name="Steps">After how many batches training ends at the latest.</param>
/// <param name="IsHelp">Whether only the usage is asked for.</param>
internal sealed record Options(string Device = "cpu", int Steps = int.MaxValue, bool IsHelp = false)
{
    public const string Usage = """
        Digits [--device cpu|cuda|ptxsim] [--steps N]

          --device   where the network lives; cpu by default. cuda needs an NVIDIA driver and device. ptxsim runs the CUDA kernels
                     on the processor, with checks: a simulator, some thousand times slower than a device, so give --steps too.
          --steps N  end training after N batches of 32 images; by default it sees all of them 30 times
          --help     this text
        """;

    /// <summary>Reads the command line.</summary>
    /// <returns>The options, or null and what is wrong.</returns>
    public static Options? TryParse(IReadOnlyList<string> arguments, out string problem)
    {
        problem = "";
        var options = new Options();
        for (int i = 0; i < arguments.Count; i += 2)
        {
            string? value = i + 1 < arguments.Count ? arguments[i + 1] : null;
            switch (arguments[i])
            {
                case "--help" or "-h": return options with { IsHelp = true };
                case "--device" when value is not null: options = options with { Device = value }; break;
                case "--steps" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int steps) && steps > 0:
                    options = options with { Steps = steps };
                    break;
                case "--steps": problem = "--steps needs a number of 1 or more"; return null;
                case "--device": problem = "--device needs a name"; return null;
                default: problem = $"'{arguments[i]}' is no option"; return null;
            }
        }

        return options;
    }
}
