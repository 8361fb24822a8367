using Arity.Ptx.Checking;
using Arity.Ptx.Parsing;
using Arity.Ptx.Syntax;
using Arity.Ptx.Tests.Parsing;

namespace Arity.Ptx.Tests.Checking;

/// <summary>Whatever the module, the checker returns.</summary>
public sealed class RobustnessTests
{
    [TestCase(1)]
    [TestCase(2)]
    public void Instructions_with_parts_of_others_are_checked(int seed)
    {
        var random = new Random(seed);
        PtxInstruction[] pool = [.. InstructionTests.Valid.Select(line => (PtxInstruction)Source.Body(line)[^1])];
        T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
        PtxInstruction Mixed()
        {
            var (one, other) = (Pick(pool), Pick(pool));
            string[] modifiers = [.. one.Modifiers.Select(item => random.Next(4) > 0 ? item : Pick([item, .. other.Modifiers]))];
            var operands = random.Next(2) == 0 || one.Opcode == "call" ? one.Operands : other.Operands;
            return one with { Modifiers = modifiers, Operands = operands };
        }

        PtxStatement[] body = [.. Enumerable.Range(0, 20_000).Select(_ => Mixed())];
        var module = Source.Module(".entry k() { ret; }");
        module = module with { Functions = [module.Functions[0] with { Body = new PtxBlock(body, 1) }] };
        Assert.That(PtxChecker.Check(module), Has.Count.GreaterThan(body.Length / 2));
    }

    [Test]
    public void Every_piece_that_can_be_parsed_can_be_checked()
    {
        string text = Source.Header + string.Concat(InstructionTests.Valid.Select(line => $".entry k() {{ {line} }}\n"));
        var random = new Random(5);
        int parsed = Enumerable.Range(0, 500).Count(_ =>
        {
            int start = random.Next(Source.Header.Length, text.Length - 3);
            return IsParsed(text.Remove(start, random.Next(1, 3)));
        });
        Assert.That(parsed, Is.GreaterThan(50));
    }

    private static bool IsParsed(string text)
    {
        try
        {
            Assert.That(PtxChecker.Check(PtxParser.Parse(text)), Is.Not.Empty);
            return true;
        }
        catch (PtxSyntaxException)
        {
            return false;
        }
    }
}
