using System.Text.Json;

namespace Arity.Runtime.Tests;

/// <summary>Files that scripts recorded from the real NumPy; they lie beside the tests and travel with the test assembly.</summary>
internal static class Recorded
{
    public static string PathOf(string relative) => Path.Combine(AppContext.BaseDirectory, relative);

    public static T Json<T>(string relative) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(PathOf(relative)))
        ?? throw new InvalidDataException($"{relative} holds null.");
}
