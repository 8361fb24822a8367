namespace Arity.Generator.Emission;

/// <summary>Writes the list of an assembly's operators, which registers itself when the assembly is loaded.</summary>
public static class SourceEmitter
{
    /// <summary>Writes the file.</summary>
    public static string Emit(OperatorIndex index, GeneratorOptions options)
    {
        IndentedWriter writer = FileHeader.Begin("Operators.yaml");
        writer.Line($"namespace {options.OperatorsNamespace};").Line();
        writer.Doc("summary", $"The operators of {XmlDoc.Escape(options.AssemblyName)}.");
        writer.Line($"[{FileHeader.Stamp}]");
        using (writer.Block("internal static class AssemblyOperators"))
        {
            writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
            writer.Line("internal static void Register()");
            using (writer.Indent())
                writer.Line($"=> global::Arity.OperatorRegistry.Register(new({Identifiers.Quote(options.AssemblyName)}, Names, Find));");
            writer.Line();
            using (writer.Block("private static readonly string[] Names =", "];", "["))
                foreach (IndexEntry entry in index.Entries)
                    writer.Line($"{Identifiers.Quote(entry.Name)},");
            writer.Line();
            using (writer.Block("private static global::Arity.OperatorInfo? Find(string name) => name switch", "};"))
            {
                foreach (IndexEntry entry in index.Entries)
                    writer.Line($"{string.Join(" or ", entry.AllNames.Select(Identifiers.Quote))} => {entry.InfoName}.Value,");
                writer.Line("_ => null,");
            }
        }

        return writer.ToString();
    }
}
