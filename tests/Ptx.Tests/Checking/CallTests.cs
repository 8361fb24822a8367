namespace Arity.Ptx.Tests.Checking;

public sealed class CallTests
{
    private const string Slots = ".param .f32 ps; .param .u32 pn; .param .f32 pr; .param .align 8 .b8 pb[16]; .param .b8 pu[16]; ";

    [TestCase("call.uni (pr), scale, (ps, pn);")]
    [TestCase("call (pr), scale, (%f0, 3);")]
    [TestCase("call (%f0), scale, (0f3F800000, %u0);")]
    [TestCase("call nothing;")]
    [TestCase("call nothing, ();")]
    [TestCase("call (%f0), plain, (%f1);")]
    [TestCase("call (pb), pair, (pb);")]
    public void Calls_that_fit_the_signature_pass(string call) => Assert.That(Checked.Body(Slots + call), Is.Empty);

    [TestCase("call absent;", "no function that is declared above")]
    [TestCase("call k;", "no function that is declared above")]
    [TestCase("call tile;", "no function that is declared above")]
    [TestCase("call scale, (ps, pn);", "1 results and 2 parameters, not 0 and 2")]
    [TestCase("call (pr), scale, (ps);", "not 1 and 1")]
    [TestCase("call (pr), scale, (pn, pn);", "another space, type, size")]
    [TestCase("call (pb), scale, (ps, pn);", "another space, type, size")]
    [TestCase("call (pr), scale, (%g0, pn);", "'%g0' is .f64")]
    [TestCase("call (pr), scale, (1, pn);", "does not fit .f32")]
    [TestCase("call (1), plain, (%f1);", "a register of .f32 is expected")]
    [TestCase("call (%f0), plain, (ps);", "another space, type, size")]
    [TestCase("call (pb), pair, (pu);", "another space, type, size")]
    [TestCase("call (pb), pair, (%d0);", "needs a .param variable of 16 bytes")]
    [TestCase("call (pb), pair, (s);", "needs a .param variable of 16 bytes")]
    public void Calls_that_do_not_fit_are_refused(string call, string problem) =>
        Assert.That(Checked.Body(Slots + call), Has.Exactly(1).Contains(problem));

    [Test]
    public void A_function_is_declared_before_it_is_called()
    {
        const string Caller = ".entry k() { call late; ret; } ";
        const string Late = ".func late () { ret; } ";
        Assert.Multiple(() =>
        {
            Assert.That(Checked.Module(Caller + Late), Has.Exactly(1).Contains("declared above"));
            Assert.That(Checked.Module(".func late (); " + Caller + Late), Is.Empty);
        });
    }

    [TestCase(".func f () { .reg .f32 %x; ret; } .entry k(.param .f32 a) { ret; }")]
    [TestCase(".func (.param .u32 r) f (.param .u32 a) { .reg .u32 %x; ld.param.u32 %x, [a]; st.param.u32 [r], %x; ret; }")]
    public void Functions_read_parameters_and_write_results(string items) => Assert.That(Checked.Module(items), Is.Empty);

    [TestCase(".func (.param .u32 r) f (.param .u32 a) { .reg .u32 %x; ld.param.u32 %x, [r]; ret; }", "can only be written")]
    [TestCase(".func (.param .u32 r) f (.param .u32 a) { st.param.u32 [a], 1; ret; }", "can only be read")]
    [TestCase(".func (.param .u32 r, .param .u32 q) f () { ret; }", "one is possible")]
    [TestCase(".func f (.reg .pred %x) { ret; }", "cannot be a predicate")]
    [TestCase(".func f (.reg .b32 %x<2>) { ret; }", "a parameter is one register")]
    [TestCase(".entry k(.reg .b32 %x) { ret; }", "cannot be declared in this list")]
    [TestCase(".func f ();", "has no body in this module")]
    [TestCase(".extern .func f () { ret; }", "is .extern and has a body")]
    [TestCase(".func f (); .func f (.reg .f32 %x) { ret; }", "another signature")]
    [TestCase(".func f () { ret; } .func f () { ret; }", "'f' is declared twice")]
    public void Signatures_are_checked(string items, string problem) =>
        Assert.That(Checked.Module(items), Has.Exactly(1).Contains(problem));
}
