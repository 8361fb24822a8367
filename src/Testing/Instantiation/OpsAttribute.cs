using System.Reflection;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;
using NUnit.Framework.Internal.Commands;

namespace Arity.Testing;

/// <summary>
/// Makes a test method a template: it becomes one test per operator, device and dtype, named <c>Template_operator_device_dtype</c>.
/// The method takes <c>(OpInfo or a class derived from it, Device, DType)</c>; the first parameter's class selects the operators.
/// </summary>
/// <remarks>Devices are those registered when the tests are discovered. A test that asserted nothing fails.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OpsAttribute : NUnitAttribute, ITestBuilder, IImplyFixture, IWrapSetUpTearDown
{
    /// <summary>Which dtypes to instantiate with.</summary>
    public OpDTypes DTypes { get; init; } = OpDTypes.Supported;

    /// <summary>Only operators with this form.</summary>
    public OperatorVariants Variant { get; init; }

    /// <summary>Only operators through which gradients pass.</summary>
    public bool Differentiable { get; init; }

    /// <summary>Only operators with a forward-mode formula.</summary>
    public bool ForwardMode { get; init; }

    /// <summary>Only devices other than the default one, whose results the default one's can be compared with.</summary>
    public bool Accelerators { get; init; }

    /// <summary>Only operators with kernels of their own, neither composites nor views.</summary>
    public bool Primitive { get; init; }

    /// <inheritdoc/>
    public IEnumerable<TestMethod> BuildFrom(IMethodInfo method, Test? suite)
    {
        Type rowType = method.GetParameters()[0].ParameterType;
        Assembly tests = (suite?.TypeInfo?.Type ?? method.TypeInfo.Type).Assembly;
        IReadOnlyList<OpInfo> rows = OpInfoDatabase.Get(FindOperators(method, suite), tests);
        foreach (OpInfo op in rows.Where(op => rowType.IsInstanceOfType(op) && Selects(op)))
            foreach (Device device in TestDevices.All.Where(device => !Accelerators || device.Backend != Device.Default.Backend))
                foreach (DType dtype in Select(op, device))
                    yield return Build(method, suite, op, device, dtype);
    }

    /// <inheritdoc/>
    public TestCommand Wrap(TestCommand command) => new TemplateCommand(command);

    private static string FindOperators(IMethodInfo method, Test? suite)
    {
        Type fixture = suite?.TypeInfo?.Type ?? method.TypeInfo.Type;
        OperatorsOfAttribute? found = fixture.GetCustomAttribute<OperatorsOfAttribute>()
            ?? fixture.Assembly.GetCustomAttribute<OperatorsOfAttribute>();
        return found?.Assembly ?? throw new InvalidOperationException($"put [OperatorsOf(\"...\")] on {fixture} or on its assembly.");
    }

    private static TestMethod Build(IMethodInfo method, Test? suite, OpInfo op, Device device, DType dtype)
    {
        var parameters = new TestCaseParameters([op, device, dtype]);
        TestMethod test = new NUnitTestCaseBuilder().BuildTestMethod(method, suite, parameters);
        test.Name = $"{method.Name}_{op.Name}_{device}_{dtype.NumPyName}";
        test.FullName = $"{method.TypeInfo.FullName}.{test.Name}";
        test.Properties.Add(PropertyNames.Category, TestDevices.CategoryOf(device));
        return test;
    }

    private bool Selects(OpInfo op) => op.Has(Variant)
        && (!Differentiable || op.Declaration.IsDifferentiable)
        && (!ForwardMode || op.Declaration.HasForwardMode)
        && (!Primitive || op.Declaration.Kernels is not null);

    private IEnumerable<DType> Select(OpInfo op, Device device)
    {
        IReadOnlyList<DType> declared = op.GetDTypes(device);
        return DTypes switch
        {
            OpDTypes.Unsupported => declared.Count == 0 ? [] : DTypeExtensions.All.Except(declared),
            OpDTypes.GradCheckable => declared.Intersect([DType.Float64, DType.Complex128]),
            OpDTypes.Inexact => declared.Where(dtype => dtype.IsInexact),
            OpDTypes.AnyOne => Preferred.Concat(DTypeExtensions.All).Where(declared.Contains).Take(1),
            _ => declared,
        };
    }

    private static readonly DType[] Preferred = [DType.Float32, DType.Float64, DType.Int64, DType.Bool, DType.Complex64];
}
