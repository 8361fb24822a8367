namespace Arity;

/// <summary>Host memory for a tiny tensor: a managed array, so that it needs neither pool nor finalizer.</summary>
internal sealed class ManagedStorage(Device device, byte[] array) : Storage(device, array);
