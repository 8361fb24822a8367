using NUnit.Framework;

namespace Arity.Testing;

/// <summary>Results equal those recorded from NumPy, dtype included where NumPy and Arity agree on it.</summary>
public abstract class ReferenceTemplates : OpTemplates
{
    /// <summary>The values equal NumPy's for every recorded call: normal, small, large and extremal values.</summary>
    [Ops]
    public void Values_equal_NumPy(OpInfo op, Device device, DType dtype)
    {
        if (WhyNot(op, dtype) is { } reason) Assert.Pass(reason);

        ReferenceFile? file = ReferenceFile.Find(op.Name);
        Assert.That(file, Is.Not.Null, $"{op.Declaration.NumPyName} is declared, but nothing is recorded in References/{op.Name}.npz; run "
            + "record_references.py");
        foreach (ReferenceCase recorded in file!.Cases.Where(c => c.DType == dtype))
        {
            Tensor[] actual = Run(op, recorded.Sample.Map(t => t.To(device)));
            for (int i = 0; i < actual.Length; i++) Compare(op, device, dtype, recorded, actual[i], recorded.Expected[i]);
        }
    }

    private static string? WhyNot(OpInfo op, DType dtype)
    {
        if (op.Declaration.NumPyName.Length == 0) return "NumPy has no such function.";
        if (op.Declaration.Tags.Contains("nondeterministic")) return "The values are not determined.";
        return dtype == DType.BFloat16 ? "NumPy has no bfloat16; it is compared with float32 elsewhere." : null;
    }

    private static void Compare(OpInfo op, Device device, DType dtype, ReferenceCase recorded, Tensor actual, Tensor expected)
    {
        DType wanted = NumPyDivergence.ResultDType(op, dtype, expected.DType);
        Assert.That(actual.DType, Is.EqualTo(wanted), $"{recorded.Sample}: dtype (NumPy gives {expected.DType.NumPyName})");
        Assert.That(actual.Shape, Is.EqualTo(expected.Shape), $"{recorded.Sample}: shape");
        Tolerance tolerance = TemplateExceptions.FindTolerance(op, device, dtype) ?? Tolerance.Of(actual.DType);
        TensorAssert.HasValues(actual, expected.To(wanted).To(device), tolerance, $"{recorded.Sample}");
    }
}
