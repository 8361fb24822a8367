using Arity.Generator.Model;

namespace Arity.Generator.Emission;

/// <summary>Writes the C# operators: <c>x + y</c> with either operand a number, and <c>x += y</c>, which works in place.</summary>
public static class OperatorSymbolEmitter
{
    /// <summary>The operators as members of <c>Tensor</c>; none when the operator declares no symbol.</summary>
    public static IEnumerable<Action> Members(OperatorContext context, IndentedWriter writer)
    {
        if (context.Declaration.Operator is not { } symbol || !context.Has(Variants.Operator))
            yield break;
        string call = SurfaceText.Implementation(context);
        if (symbol.Operands == 1)
        {
            yield return () => Write(context, writer, $"static Tensor operator {symbol.Token}(Tensor operand)", $"{call}.Apply(operand)");
            yield break;
        }

        string Wrap(string scalar, string tensor) => $"CompilerServices.WeakScalar.Wrap({context.QuotedName}, {scalar}, {tensor})";
        string token = symbol.Token;
        yield return () => Write(context, writer, $"static Tensor operator {token}(Tensor left, Tensor right)",
            $"{call}.Apply(left, right)");
        yield return () => Write(context, writer, $"static Tensor operator {token}(Tensor left, Scalar right)",
            $"{call}.Apply(left, {Wrap("right", "left")})");
        if (token is "<<" or ">>")
            yield break;
        yield return () => Write(context, writer, $"static Tensor operator {token}(Scalar left, Tensor right)",
            $"{call}.Apply({Wrap("left", "right")}, right)");
    }

    /// <summary>The compound assignments.</summary>
    public static IEnumerable<Action> Compound(OperatorContext context, IndentedWriter writer)
    {
        const Variants Needed = Variants.InPlace | Variants.Operator;
        if (context.Declaration.Operator is not { Compound: true } symbol || (context.Declaration.Variants & Needed) != Needed)
            yield break;
        string call = SurfaceText.Implementation(context);
        string wrap = $"CompilerServices.WeakScalar.Wrap({context.QuotedName}, right, this)";
        foreach ((string type, string operand) in ((string, string)[])[("Tensor", "right"), ("Scalar", wrap)])
        {
            string signature = $"void operator {symbol.Token}=({type} right)";
            yield return () => Write(context, writer, signature, $"{call}.ApplyInPlace(this, {operand})", " In place.");
        }
    }

    private static void Write(OperatorContext context, IndentedWriter writer, string signature, string body, string suffix = "")
    {
        DocEmitter.Summary(context, writer, suffix);
        AttributeEmitter.Form(context, writer);
        writer.Line($"public {signature} => {body};");
    }
}
