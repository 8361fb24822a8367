using Arity.Generator.Helpers;
using Arity.Generator.Model;

namespace Arity.Generator.Bodies;

/// <summary>A body file as declarations see it; equal as long as what they may say of it is.</summary>
/// <param name="Name">The name by which <c>kernels: {cuda: name}</c> means it.</param>
/// <param name="Instances">Its types.</param>
public sealed record PtxBody(string Name, EquatableArray<PtxInstance> Instances)
{
    /// <summary>The instance of a type, or null.</summary>
    public PtxInstance? Find(string type) => Instances.FirstOrDefault(instance => instance.Type == type);
}
