using Arity.Kernels.Cpu;

namespace Arity.Runtime.Tests.Operators;

public sealed class BoolOperatorTests
{
    [Test]
    public void ArithmeticIsLogic()
    {
        Check.Binary<bool, bool, Add<bool>>((x, y) => x | y);
        Check.Binary<bool, bool, Multiply<bool>>((x, y) => x & y);
        Check.Binary<bool, bool, Maximum<bool>>((x, y) => x | y);
        Check.Binary<bool, bool, Minimum<bool>>((x, y) => x & y);
        Check.Unary<bool, bool, Abs<bool>>(x => x);
    }

    [Test]
    public void Logic()
    {
        Check.Binary<bool, bool, LogicalAnd<bool>>((x, y) => x & y);
        Check.Binary<bool, bool, LogicalOr<bool>>((x, y) => x | y);
        Check.Binary<bool, bool, LogicalXor<bool>>((x, y) => x ^ y);
        Check.Unary<bool, bool, LogicalNot<bool>>(x => !x);
    }

    [Test]
    public void FalseIsLessThanTrue()
    {
        Check.Binary<bool, bool, Equal<bool>>((x, y) => x == y);
        Check.Binary<bool, bool, NotEqual<bool>>((x, y) => x != y);
        Check.Binary<bool, bool, Less<bool>>((x, y) => !x & y);
        Check.Binary<bool, bool, LessEqual<bool>>((x, y) => !x | y);
        Check.Binary<bool, bool, Greater<bool>>((x, y) => x & !y);
        Check.Binary<bool, bool, GreaterEqual<bool>>((x, y) => x | !y);
    }
}
