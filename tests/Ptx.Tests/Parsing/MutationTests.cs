using Arity.Ptx.Parsing;

namespace Arity.Ptx.Tests.Parsing;

/// <summary>Whatever the text, the parser returns or throws its own exception.</summary>
public sealed class MutationTests
{
    private const string Text = Source.Header + """
        .const .align 8 .u32 table[2][2] = {{1, 0x2U}, {-3 + (4 << 2), ~0}}; // values
        .extern .shared .align 16 .b8 smem[];
        .func (.param .f32 r) f (.param .f32 a) { .reg .f32 %x; ld.param.f32 %x, [a]; st.param.f32 [r+0], %x; ret; }
        .visible .entry k(.param .u64 .ptr .global .align 16 p, .param .b8 s[8]) .maxntid 128,1,1
        {
            .reg .pred %p<2>; .reg .b32 %r<3>; .reg .f32 %f; /* registers */
            { .param .f32 q; .param .f32 o; call.uni (o), f, (q); }
        LOOP:
            mov.u32 %r0, %tid.x;
            fma.rn.f32 %f, %f, 0f3F800000, 1.5e-3;
            setp.eq.s32 %p0|%p1, %r0, -1;
            @!%p0 bra LOOP;
            ld.global.v4.f32 {%f, _, %f, 0d3FF0000000000000}, [%r1+-16];
            .pragma "nounroll";
            ret;
        }
        """;

    private static readonly string[] Pieces =
        [.. "{}[]()<>,;:@!|+-*/%&^~=.\"\\\0\n 09afUx_$".Select(c => $"{c}"), "<<", "/*", "0x", "0f", ".v4", ".reg", "::", "%r<", "-1"];

    [Test]
    public void The_text_itself_is_read() => Assert.That(PtxParser.Parse(Text).Functions, Has.Count.EqualTo(2));

    [Test]
    public void Every_prefix_is_read_or_refused()
    {
        int refused = Enumerable.Range(0, Text.Length).Count(length => !IsRead(Text[..length]));
        Assert.That(refused, Is.GreaterThan(Text.Length / 2));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Random_mutations_are_read_or_refused(int seed)
    {
        var random = new Random(seed);
        int refused = Enumerable.Range(0, 5000).Count(_ => !IsRead(Mutate(random)));
        Assert.That(refused, Is.GreaterThan(1000));
    }

    private static string Mutate(Random random)
    {
        string text = Text;
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int start = random.Next(text.Length);
            int length = Math.Min(random.Next(0, 6), text.Length - start);
            string piece = random.Next(3) == 0 ? text.Substring(random.Next(text.Length - 8), 8) : Pieces[random.Next(Pieces.Length)];
            text = text.Remove(start, length).Insert(start, piece);
        }

        return text;
    }

    private static bool IsRead(string text)
    {
        try
        {
            PtxParser.Parse(text);
            return true;
        }
        catch (PtxSyntaxException error)
        {
            Assert.That((error.Line, error.Column), Is.GreaterThanOrEqualTo((1, 1)));
            return false;
        }
    }
}
