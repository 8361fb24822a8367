using Arity.Generator.Diagnostics;
using Arity.Generator.Rules;
using Arity.Generator.Schema;

namespace Arity.Generator.Tests.Rules;

public sealed class DTypeRuleTests
{
    private const string AllNames =
        "bool uint8 uint16 uint32 uint64 int8 int16 int32 int64 float16 bfloat16 float32 float64 complex64 complex128";

    private const string FloatOf =
        "float32 float32 float32 float32 float32 float32 float32 float32 float32 float16 bfloat16 float32 float64 complex64 complex128";

    private const string ComplexOf =
        "complex64 complex64 complex64 complex64 complex64 complex64 complex64 complex64 complex64 complex64 complex64 complex64 "
        + "complex128 complex64 complex128";

    private const string RealOf =
        "bool uint8 uint16 uint32 uint64 int8 int16 int32 int64 float16 bfloat16 float32 float64 float32 float64";

    private const string SumOf =
        "int64 uint64 uint64 uint64 uint64 int64 int64 int64 int64 float16 bfloat16 float32 float64 complex64 complex128";

    private static readonly FunctionSchema Schema = SchemaParser
        .Parse("f(Tensor x, Tensor y, Tensor[] many, Tensor? absent, Scalar s, ScalarType? dtype=None, ScalarType given=int8) -> Tensor")
        .Schema!;

    [TestCase("same(x)", AllNames)]
    [TestCase("promote(x)", AllNames)]
    [TestCase("float(x)", FloatOf)]
    [TestCase("mean(x)", FloatOf)]
    [TestCase("mean(x, dtype)", FloatOf)]
    [TestCase("complex(x)", ComplexOf)]
    [TestCase("real(x)", RealOf)]
    [TestCase("real(complex(x))", "float32 float32 float32 float32 float32 float32 float32 float32 float32 float32 float32 float32 float64 "
        + "float32 float64")]
    [TestCase("accumulate(x)", SumOf)]
    [TestCase("accumulate(x, dtype)", SumOf)]
    [TestCase("arg(dtype, same(x))", AllNames)]
    [TestCase("arg(given)", "int8 int8 int8 int8 int8 int8 int8 int8 int8 int8 int8 int8 int8 int8 int8")]
    public void EachRuleOverEveryDType(string rule, string expected)
    {
        var actual = Enum.GetValues<DTypeId>().Select(id => Name(Evaluate(rule, With(id))));
        Assert.That(string.Join(" ", actual), Is.EqualTo(expected));
    }

    [TestCase("accumulate(x, dtype)")]
    [TestCase("mean(x, dtype)")]
    [TestCase("arg(dtype, default_float)")]
    public void AnExplicitDTypeWins(string rule) =>
        Assert.That(Evaluate(rule, With(DTypeId.Int8).WithDType("dtype", DTypeId.Float16)), Is.EqualTo(DTypeId.Float16));

    [Test]
    public void EveryDTypeNameIsARule()
    {
        foreach (DTypeInfo row in DTypes.All)
            Assert.That(Evaluate(row.Name, With(DTypeId.Bool)), Is.EqualTo(row.Id));
    }

    [TestCase("promote(x, y)", DTypeId.Float32)]
    [TestCase("promote(x, many)", DTypeId.Float16)]
    [TestCase("promote(many)", DTypeId.Float16)]
    [TestCase("promote(x, absent)", DTypeId.Int32)]
    [TestCase("promote(x, s)", DTypeId.Float32)]
    [TestCase("same(s)", DTypeId.Float32)]
    [TestCase("float(promote(x, x))", DTypeId.Float32)]
    [TestCase("default_float", DTypeId.Float32)]
    public void OperandsOfAllSortsPromote(string rule, DTypeId expected) =>
        Assert.That(Evaluate(rule, With(DTypeId.Int32)), Is.EqualTo(expected));

    [TestCase("dynamic")]
    [TestCase("same(absent)")]
    [TestCase("promote(x, dynamic)")]
    [TestCase("float(same(absent))")]
    public void WhatCannotBeKnownIsNull(string rule) => Assert.That(Evaluate(rule, With(DTypeId.Int32)), Is.Null);

    [Test]
    public void TheDefaultFloatIsTheEnvironments()
    {
        DTypeEnvironment environment = new DTypeEnvironment { DefaultFloat = DTypeId.Float64 }.With("x", new DTypeValue(DTypeId.Int8));
        Assert.That(Evaluate("float(x)", environment), Is.EqualTo(DTypeId.Float64));
        Assert.That(Evaluate("complex(x)", environment), Is.EqualTo(DTypeId.Complex128));
    }

    private static DTypeEnvironment With(DTypeId x) => new DTypeEnvironment()
        .With("x", new DTypeValue(x))
        .With("y", new DTypeValue(DTypeId.Float32))
        .With("many", new DTypeValue(DTypeId.UInt64), new DTypeValue(DTypeId.Float16), new DTypeValue(DTypeId.Int8))
        .With("absent")
        .With("s", new DTypeValue(DTypeId.Float64, IsWeak: true))
        .WithDType("dtype", null)
        .WithDType("given", DTypeId.Int8);

    private static DTypeId? Evaluate(string text, DTypeEnvironment environment)
    {
        RuleExpression? rule = RuleChecker.Read(text, DTypeRules.Language, Schema, Fail);
        return DTypeRules.Evaluate(rule!, environment);
    }

    private static void Fail(string id, Model.RelativeSpan span, params string[] arguments) =>
        Assert.Fail($"{id} at {span.Start}: {string.Join(", ", arguments)}");

    private static string Name(DTypeId? id) => id is DTypeId known ? DTypes.Info(known).Name : "-";
}
