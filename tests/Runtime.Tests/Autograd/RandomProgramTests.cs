using static Arity.Runtime.Tests.Differentiation.Make;

namespace Arity.Runtime.Tests.Differentiation;

/// <summary>Random programs of views and in-place calls: their values are right whatever autograd does, so finite differences judge its
/// gradients.
/// What a formula saves is cloned first, since the next step may overwrite it.</summary>
public sealed class RandomProgramTests
{
    private const int Steps = 14;

    [Test]
    public void Gradients([Range(1, 15)] int seed) => GradCheck.Run(x => Run(x, new Random(seed)), Random(2, 4), checkForward: true);

    [Test]
    public void SecondDerivatives([Range(1, 6)] int seed) => GradGradCheck.Run(x => Run(x, new Random(seed)), Random(2, 2));

    [Test]
    public void GradientsOfComplexPrograms([Range(31, 36)] int seed)
        => GradCheck.Run(x => Run(x, new Random(seed)), RandomComplex(2, 4), checkForward: true);

    private static Tensor Run(Tensor x, Random random)
    {
        List<Tensor> tensors = [x * 1, Ops.Zeros([4, 2], dtype: x.DType)];
        Tensor sum = x.Sum();
        for (int step = 0; step < Steps; step++)
        {
            Tensor picked = tensors[random.Next(tensors.Count)];
            switch (random.Next(5))
            {
                case 0 or 1: tensors.Add(View(picked, random)); break;
                case 2 or 3: Overwrite(picked, x, random); break;
                default: sum = sum + picked.Clone().Square().Mean(); break;
            }
        }

        return tensors.Aggregate(sum, (total, t) => total + (t * t).Sum());
    }

    private static Tensor View(Tensor tensor, Random random)
    {
        int axis = random.Next(Math.Max(tensor.Rank, 1));
        return random.Next(6) switch
        {
            0 when tensor.Rank > 1 => tensor.Select(axis, random.Next((int)tensor.Shape[axis])),
            1 when tensor.Rank > 0 => tensor.Slice(axis, random.Next((int)tensor.Shape[axis])),
            2 when tensor.Rank > 0 => tensor.Flip(axis),
            3 when tensor.Rank > 0 => tensor.Slice(axis, step: -1).ExpandDims(0),
            4 => tensor.Reshape([-1, 1]),
            _ => tensor.Transpose(),
        };
    }

    private static void Overwrite(Tensor tensor, Tensor x, Random random)
    {
        switch (random.Next(5))
        {
            case 0: tensor.MultiplyInPlace(x.Select(0, 1).Select(0, 0)); break;
            case 1: tensor.AddInPlace(x.Sum() * 0.1); break;
            case 2: tensor.CopyInPlace(tensor.Clone().Tanh()); break;
            case 3: tensor.CopyInPlace(x.Select(0, 0).Select(0, 1)); break;
            default: tensor.MultiplyInPlace(0.7); break;
        }
    }
}
