using System.Globalization;
using Arity;
using Arity.Kernels.Cuda.Simulator;
using Bells;

Tensor x = Tensor.From([0.0, 0.5, -1.0]);
Print("values", x.Bell());
Print("function", Ops.Bell(x));

Tensor destination = Ops.Zeros(3, dtype: DType.Float64);
Ops.Bell(x, destination);
Print("destination", destination);

Tensor copy = x.Clone();
copy.BellInPlace();
Print("in place", copy);

x.RequiresGrad = true;
x.Bell().Sum().Backward();
Print("gradient", x.Grad!);

Tensor distance = Tensor.From([0.25]);
distance.RequiresGrad = true;
Tensor twins = x.Detach().TwinBells(distance);
twins.Sum().Backward();
Print("twins", twins.Detach());
Print("gradient of twins", distance.Grad!);

OperatorInfo bell = OperatorRegistry.Find("bell")!;
Console.WriteLine($"registry: {bell}");
Print("boxed", (Tensor)bell.Invoke(x.Detach()));
Console.WriteLine($"alias: {OperatorRegistry.Find("two_bells")!.Name}");

Tensor simulated = x.Detach().To(PtxSimulator.Device);
simulated.RequiresGrad = true;
Tensor bells = simulated.Bell();
bells.Sum().Backward();
Console.WriteLine($"device: {bells.Device}");
Print("simulated", bells.Detach().To(Device.Cpu));
Print("simulated gradient", simulated.Grad!.To(Device.Cpu));

static void Print(string what, Tensor tensor) => Console.WriteLine(
    $"{what}: {string.Join(' ', tensor.ToArray<double>().Select(value => value.ToString("F6", CultureInfo.InvariantCulture)))}");
