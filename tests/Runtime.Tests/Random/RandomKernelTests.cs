using Arity.Kernels.Cpu;

namespace Arity.Runtime.Tests.RandomNumbers;

public sealed class RandomKernelTests
{
    private static readonly RecordedStream[] Cases = Recorded.Json<RecordedStream[]>("Random/random.json");

    [TestCaseSource(nameof(Cases))]
    public void Elements_follow_the_documented_formula(RecordedStream recorded)
    {
        DType dtype = DTypeExtensions.All.Single(d => d.NumPyName == recorded.DType);
        var generator = new RandomGenerator(0) { State = new RandomState(recorded.Seed, recorded.Offset) };
        Tensor drawn = Draw(recorded.Formula, dtype, recorded.Values.Length, generator);
        double[] values = ToDoubles(drawn);
        double unit = dtype switch { DType.Float16 => 1e-3, DType.BFloat16 => 8e-3, DType.Float32 => 1.2e-7, _ => 1e-14 };
        double tolerance = recorded.Formula == "uniform" ? 0 : unit;
        for (int i = 0; i < values.Length; i++)
            Assert.That(values[i],
                Is.EqualTo(recorded.Values[i]).Within(tolerance * Math.Max(1, Math.Abs(recorded.Values[i]))), $"element {i}");
    }

    [TestCase("uniform", DType.Float32)]
    [TestCase("uniform", DType.BFloat16)]
    [TestCase("normal", DType.Float32)]
    [TestCase("normal", DType.Float64)]
    public void Threads_do_not_change_the_stream(string formula, DType dtype)
    {
        const int Count = 100_003;
        int before = Threads.Count;
        try
        {
            Threads.Count = 1;
            double[] alone = ToDoubles(Draw(formula, dtype, Count, new RandomGenerator(5)));
            Threads.Count = 7;
            double[] together = ToDoubles(Draw(formula, dtype, Count, new RandomGenerator(5)));
            Assert.That(together, Is.EqualTo(alone));
            Assert.That(ToDoubles(Draw(formula, dtype, 1000, new RandomGenerator(5))),
                Is.EqualTo(alone[..1000]), "a shorter call begins alike");
        }
        finally
        {
            Threads.Count = before;
        }
    }

    [Test]
    public void A_call_takes_whole_blocks_and_the_next_goes_on_behind_them()
    {
        var generator = new RandomGenerator(9);
        Draw("uniform", DType.Float32, 5, generator);
        Assert.That(generator.Offset, Is.EqualTo(2));
        Draw("normal", DType.Float64, 5, generator);
        Assert.That(generator.Offset, Is.EqualTo(5));
        Draw("uniform", DType.Float32, 0, generator);
        Assert.That(generator.Offset, Is.EqualTo(5));
        generator.ManualSeed(9);
        Assert.That(generator.State, Is.EqualTo(new RandomState(9, 0)));
    }

    [Test]
    public void Threads_that_share_a_generator_never_get_a_block_twice()
    {
        var generator = new RandomGenerator(1);
        var starts = new System.Collections.Concurrent.ConcurrentBag<ulong>();
        Parallel.For(0, 2000, _ => starts.Add(generator.Advance(3).Offset));
        Assert.That(starts.Distinct().Count(), Is.EqualTo(2000));
        Assert.That(generator.Offset, Is.EqualTo(6000));
        Assert.That(starts, Has.All.Matches<ulong>(start => start % 3 == 0));
    }

    [TestCase(DType.Float16)]
    [TestCase(DType.BFloat16)]
    [TestCase(DType.Float32)]
    [TestCase(DType.Float64)]
    public void Moments_are_those_of_the_distributions(DType dtype)
    {
        const int Count = 200_000;
        double[] uniform = ToDoubles(Draw("uniform", dtype, Count, new RandomGenerator(3)));
        Assert.That(uniform.Min(), Is.GreaterThanOrEqualTo(0));
        Assert.That(uniform.Max(), Is.LessThan(1));
        Assert.That(uniform.Average(), Is.EqualTo(0.5).Within(0.005));
        double[] normal = ToDoubles(Draw("normal", dtype, Count, new RandomGenerator(3)));
        Assert.That(normal.Average(), Is.EqualTo(0).Within(0.01));
        Assert.That(normal.Average(x => x * x), Is.EqualTo(1).Within(0.02));
        Assert.That(normal.Average(x => x * x * x * x), Is.EqualTo(3).Within(0.1));
    }

    [Test]
    public void A_strided_destination_gets_the_same_elements()
    {
        Tensor wide = Tensor.Allocate([10, 2], DType.Float32, Device.Cpu);
        Tensor column = Views.Select(wide, 1, 0);
        RandomUniform.Run<float>(10, new RandomGenerator(4), null, null, column);
        Assert.That(column.ToArray<float>(), Is.EqualTo(Draw("uniform", DType.Float32, 10, new RandomGenerator(4)).ToArray<float>()));
    }

    private static Tensor Draw(string formula, DType dtype, long count, RandomGenerator generator)
    {
        Tensor destination = Tensor.Allocate(count, dtype, Device.Cpu);
        switch (formula, dtype)
        {
            case ("uniform", DType.Float16): RandomUniform.Run<Half>(count, generator, null, null, destination); break;
            case ("uniform", DType.BFloat16): RandomUniform.Run<BFloat16>(count, generator, null, null, destination); break;
            case ("uniform", DType.Float32): RandomUniform.Run<float>(count, generator, null, null, destination); break;
            case ("uniform", _): RandomUniform.Run<double>(count, generator, null, null, destination); break;
            case (_, DType.Float16): RandomNormal.Run<Half>(count, generator, null, null, destination); break;
            case (_, DType.BFloat16): RandomNormal.Run<BFloat16>(count, generator, null, null, destination); break;
            case (_, DType.Float32): RandomNormal.Run<float>(count, generator, null, null, destination); break;
            default: RandomNormal.Run<double>(count, generator, null, null, destination); break;
        }

        return destination;
    }

    private static double[] ToDoubles(Tensor tensor)
    {
        Tensor wide = Tensor.Allocate(tensor.Shape, DType.Float64, Device.Cpu);
        CopyKernel.Run(tensor, wide);
        return wide.ToArray<double>();
    }
}
