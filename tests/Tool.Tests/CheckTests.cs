namespace Arity.Tool.Tests;

public sealed class CheckTests
{
    private const string Sound = """
        - func: twice(Tensor self) -> Tensor
          family: unary
          composite: self + self
          summary: x + x.

        """;

    private const string Unsound = """
        - func: twice(Tensor self) -> Tensor
          family: unaryy
          composite: self + self
          colour: red

        """;

    private string _folder = "";

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("arity-check").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_sound_folder_passes()
    {
        Write("Operators.yaml", Sound);
        ToolRun run = ToolRun.Of("check", _folder);
        Assert.That((run.ExitCode, run.Output.Trim()), Is.EqualTo((0, "1 file(s) checked, no errors")));
    }

    [Test]
    public void Every_error_has_file_line_and_column()
    {
        string file = Write("Operators.yaml", Unsound);
        ToolRun run = ToolRun.Of("check", _folder);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Lines[0], Does.StartWith($"{file}(2,11): error ARY0208: twice: "));
            Assert.That(run.Lines[1], Does.StartWith($"{file}(4,3): error ARY0005: twice: "));
            Assert.That(run.Lines[^1], Is.EqualTo("2 error(s)"));
        }
    }

    [Test]
    public void The_two_files_are_checked_against_each_other_and_only_the_named_one_is_reported()
    {
        Write("Operators.yaml", Unsound.Replace("self)", "self") + Sound.Replace("twice", "thrice"));
        string file = Write("derivatives.yaml", "- name: thirce(Tensor self) -> Tensor\n  self: grad\n");
        ToolRun run = ToolRun.Of("check", file);
        Assert.That(run.ExitCode, Is.Zero, "an entry that could not be read may be the target");
        Write("Operators.yaml", Sound.Replace("twice", "thrice"));
        run = ToolRun.Of("check", file);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Lines[0], Does.StartWith($"{file}(1,9): error ARY0401: thirce: ").And.Contain("'thrice'"));
        }
    }

    [Test]
    public void Missing_and_foreign_files_are_refused()
    {
        string foreign = Write("other.yaml", Sound);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Complaint(Path.Combine(_folder, "Operators.yaml")), Does.Contain("does not exist"));
            Assert.That(Complaint(foreign), Does.Contain("no declaration file"));
            Assert.That(Complaint(_folder), Does.Contain("neither Operators.yaml nor derivatives.yaml"));
        }
    }

    [Test]
    public void Operator_symbols_are_for_the_runtime_only()
    {
        Write("Operators.yaml", Sound + "  operator: \"-\"\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ToolRun.Of("check", _folder).Output, Does.Contain("ARY0210"));
            Assert.That(ToolRun.Of("check", "--bindings", "Members", _folder).ExitCode, Is.Zero);
            Assert.That(ToolRun.Of("check", "--bindings", "Both", _folder).Error, Does.Contain("Both"));
        }
    }

    [Test]
    public void PTX_bodies_beside_the_declarations_are_checked_with_them()
    {
        string operators = Write("Operators.yaml", Pointwise("body") + Pointwise("bodi"));
        Assert.That(ToolRun.Of("check", _folder).ExitCode, Is.Zero, "without a folder Ptx the project may have no CUDA kernels");
        Directory.CreateDirectory(Path.Combine(_folder, "Ptx", "Operators"));
        string body = Write("Ptx/Operators/body.ptx", "//! each f32 (x)\n    mul.f32 %result, %x, %x;\n");
        ToolRun run = ToolRun.Of("check", _folder);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Lines[0], Is.EqualTo($"{operators}(8,27): error ARY0308: bodi: there is no file 'Ptx/Operators/bodi.ptx', "
                + "in which the CUDA kernel 'bodi' must be; did you mean 'body'?"));
            Assert.That(run.Lines[1], Does.StartWith($"{body}(2,5): error ARY0312: body_f32: mul.f32: name the rounding"));
            Assert.That(ToolRun.Of("check", operators).Lines, Has.Length.EqualTo(2), "the file alone");
        }
    }

    [Test]
    public void PTX_bodies_may_be_in_another_folder()
    {
        Write("Operators.yaml", Pointwise("body"));
        Directory.CreateDirectory(Path.Combine(_folder, "Kernels", "Operators"));
        string ptx = Path.Combine(_folder, "Kernels");
        Assert.That(ToolRun.Of("check", "--ptx", ptx, _folder).Output, Does.Contain("ARY0308"));
        Write("Kernels/Operators/body.ptx", "//! each f32 (x)\n    mul.rn.f32 %result, %x, %x;\n");
        Assert.That(ToolRun.Of("check", "--ptx", ptx, _folder).Output.Trim(), Is.EqualTo("2 file(s) checked, no errors"));
        Assert.That(ToolRun.Of("check", "--ptx", ptx + "s", _folder).Error, Does.Contain("does not exist"));
    }

    [Test]
    public void A_binary_file_gives_diagnostics_and_no_exception()
    {
        File.WriteAllBytes(Path.Combine(_folder, "Operators.yaml"), [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 31))]);
        Assert.That(ToolRun.Of("check", _folder).ExitCode, Is.EqualTo(1));
    }

    private static string Complaint(string path)
    {
        ToolRun run = ToolRun.Of("check", path);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((1, "")));
        return run.Error;
    }

    private static string Pointwise(string name) =>
        $"- func: {name}(Tensor self) -> Tensor\n  family: unary\n  dtypes: [float32]\n  kernels: {{cpu: F, cuda: {name}}}\n";

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
