using Arity.Generator.Rules;

namespace Arity.Generator.Model;

/// <summary>A backend's kernel.</summary>
/// <param name="Backend">The backend's name.</param>
/// <param name="Name">The kernel's name as declared, with <c>T</c> for the element type: <c>MatMul.Run&lt;T&gt;</c>.</param>
public sealed record BackendKernel(string Backend, string Name)
{
    /// <summary>The name with the type argument <c>T</c> replaced by the C# type of <paramref name="dtype"/>.</summary>
    public string For(DTypeId dtype)
    {
        int open = Name.IndexOf('<');
        if (open < 0)
            return Name;
        var arguments = Name.Substring(open + 1, Name.Length - open - 2).Split(',').Select(argument => argument.Trim());
        return $"{Name.Substring(0, open)}<{string.Join(", ", arguments.Select(a => a == "T" ? DTypes.Info(dtype).CSharpName : a))}>";
    }
}
