using Arity.Generator.Rules;

namespace Arity.Generator.Emission;

/// <summary>
/// Writes the table of an operator's CPU kernels: one pointer per combination of element types, registered for each dtype.
/// </summary>
public sealed class KernelTableEmitter(OperatorContext context, IndentedWriter writer)
{
    private const string Field = "kernels.cpu";

    /// <summary>Writes <c>CreateKernels</c>.</summary>
    public void Emit()
    {
        using (writer.Block("private static KernelTable CreateKernels()"))
        {
            writer.Line($"KernelTable table = new({context.QuotedName});");
            IReadOnlyList<IGrouping<KernelTarget, DTypeId>> targets = KernelTarget.All(context);
            string pointer = new KernelSignature(context).Pointer;
            for (int i = 0; i < targets.Count; i++)
            {
                KernelTarget target = targets[i].Key;
                string before = $"nint kernel{i} = (nint)({pointer})&{target.Before}";
                writer.Mapped(context.Locations.Operator, Field, before, target.Kernel, target.After + ";");
            }

            if (targets.Count > 0)
                writer.EndMapping(context.Locations.Operator);
            for (int i = 0; i < targets.Count; i++)
                foreach (DTypeId dtype in targets[i])
                    writer.Line($"table.Register(\"cpu\", {DTypeText.Member(dtype)}, kernel{i});");
            writer.Line("return table;");
        }
    }
}
