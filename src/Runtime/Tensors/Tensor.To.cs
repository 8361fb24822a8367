namespace Arity;

public sealed partial class Tensor
{
    /// <summary>This tensor if it has the dtype, else a copy in it; <c>Astype</c> always copies.</summary>
    public Tensor To(DType dtype) => dtype == _dtype ? this : Astype(dtype);
    public Tensor To(Device device) => this;
    public Tensor ZerosLike() => Ops.Zeros(_shape, dtype: _dtype, device: Device);
}
