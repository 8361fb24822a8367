using System.Text.Json;

namespace Arity.Tool.Tests;

public sealed class ListTests
{
    private static readonly string[] Keys =
        ["name", "schema", "family", "numpy", "aliases", "dtypes", "differentiable", "composite", "divergences"];

    [Test]
    public void Json_shows_every_registered_operator_with_all_keys()
    {
        JsonElement rows = Rows();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.EnumerateArray().Select(row => row.GetProperty("name").GetString()),
                Is.EqualTo(OperatorRegistry.All.Select(info => info.Name)).And.Not.Empty);
            foreach (JsonElement row in rows.EnumerateArray())
                Assert.That(row.EnumerateObject().Select(property => property.Name), Is.EqualTo(Keys), row.GetProperty("name").GetString());
        }
    }

    [Test]
    public void Json_says_what_is_declared()
    {
        JsonElement add = Row("add");
        JsonElement reciprocal = Row("reciprocal");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(add.GetProperty("schema").GetString(), Is.EqualTo("add(Tensor self, Tensor other) -> Tensor"));
            Assert.That(add.GetProperty("family").GetString(), Is.EqualTo("binary"));
            Assert.That(add.GetProperty("numpy").GetString(), Is.EqualTo("numpy.add"));
            Assert.That(add.GetProperty("differentiable").GetBoolean(), Is.True);
            Assert.That(add.GetProperty("composite").GetBoolean(), Is.False);
            Assert.That(Strings(add.GetProperty("dtypes").GetProperty("cpu")), Is.EquivalentTo(DTypeExtensions.All.Select(d => d.NumPyName)));
            Assert.That(Strings(Row("subtract").GetProperty("aliases")), Is.EqualTo(["sub"]));
            Assert.That(Row("zeros").GetProperty("differentiable").GetBoolean(), Is.False, "it takes no tensor");
            Assert.That(Strings(Row("zeros").GetProperty("dtypes").GetProperty("cpu")), Is.Not.Empty, "what holds for every backend");
            Assert.That(Strings(Row("zeros").GetProperty("dtypes").GetProperty("cuda")), Is.Not.Empty, "a composite runs there, too");
            Assert.That(Strings(Row("relu").GetProperty("dtypes").GetProperty("cuda")), Does.Contain("float32").And.Not.Contain("complex64"));
            Assert.That(Row("cross_entropy").GetProperty("composite").GetBoolean(), Is.True);
            Assert.That(Row("relu").GetProperty("numpy").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(reciprocal.GetProperty("divergences")[0].GetProperty("id").GetString(), Is.EqualTo("ARY2001"));
        }
    }

    [Test]
    public void Text_has_a_line_for_each_operator()
    {
        ToolRun run = ToolRun.Of("list");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.Zero);
            foreach (OperatorInfo info in OperatorRegistry.All)
                Assert.That(run.Lines, Has.Some.StartsWith(info.Name + " ").And.Some.EndsWith(info.Schema));
        }
    }

    [Test]
    public void An_unknown_option_is_refused()
    {
        ToolRun run = ToolRun.Of("list", "--yaml");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error, Does.Contain("--yaml"));
        }
    }

    private static JsonElement Rows()
    {
        ToolRun run = ToolRun.Of("list", "--json");
        Assert.That(run.ExitCode, Is.Zero);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static JsonElement Row(string name) =>
        Rows().EnumerateArray().Single(row => row.GetProperty("name").GetString() == name);

    private static IEnumerable<string?> Strings(JsonElement array) => array.EnumerateArray().Select(item => item.GetString());
}
