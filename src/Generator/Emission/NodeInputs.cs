using Arity.Generator.Derivatives;
using Arity.Generator.Model;

namespace Arity.Generator.Emission;

/// <summary>
/// The numbers of a node's inputs. A list takes as many as it has tensors, so that what follows it is known at run time only.
/// </summary>
public sealed class NodeInputs
{
    private readonly OperatorContext _context;

    /// <summary>Numbers the tensors of an operator.</summary>
    public NodeInputs(OperatorContext context) => _context = context;

    /// <summary>The fields that hold the lengths of lists.</summary>
    public IReadOnlyList<string> LengthFields => [.. _context.Tensors.Where(t => t.IsTensorList).Select(LengthField)];

    /// <summary>How many inputs there are, as the constructor's arguments tell.</summary>
    public string CountOfArguments => Sum(_context.Tensors, tensor => $"{tensor.Name}.Length");

    /// <summary>The field that holds the length of a list.</summary>
    public static string LengthField(CSharpParameter list) => $"_{list.BareName}Length";

    /// <summary>The number of a tensor's first input.</summary>
    public string Start(CSharpParameter tensor) => Sum(_context.Tensors.TakeWhile(t => t != tensor), LengthField);

    /// <summary>Whether a formula gives the tensor's gradient, or says that there is none yet.</summary>
    public bool IsDifferentiable(CSharpParameter tensor) => _context.Derivative!.Gradients
        .Any(g => g.Kind != FormulaKind.NonDifferentiable && ((IEnumerable<string>)g.Inputs).Contains(tensor.Name));

    /// <summary>The condition under which the gradient of an input is wanted.</summary>
    public string NeedsGradient(string name)
    {
        CSharpParameter tensor = Find(name);
        return $"NeedsGradient({Start(tensor)}{(tensor.IsTensorList ? ", " + LengthField(tensor) : "")})";
    }

    /// <summary>The tensor argument of that C# name.</summary>
    public CSharpParameter Find(string name) => _context.Tensors.First(t => t.Name == name);

    private static string Sum(IEnumerable<CSharpParameter> tensors, Func<CSharpParameter, string> length)
    {
        List<CSharpParameter> all = [.. tensors];
        int single = all.Count(t => !t.IsTensorList);
        List<string> terms = [.. all.Where(t => t.IsTensorList).Select(length)];
        if (single > 0 || terms.Count == 0)
            terms.Add(single.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return string.Join(" + ", terms);
    }
}
