namespace Arity.Kernels.Cuda.Driver.Native;

/// <summary>The functions of one loaded driver library.</summary>
internal sealed unsafe class EntryPoints
{
    private readonly SymbolTable _symbols;

    public EntryPoints(nint library)
    {
        _symbols = new SymbolTable(library);
        Devices = new DeviceEntryPoints(_symbols);
        Modules = new ModuleEntryPoints(_symbols);
        Memory = new MemoryEntryPoints(_symbols);
        Streams = new StreamEntryPoints(_symbols);
    }

    public DeviceEntryPoints Devices { get; }

    public ModuleEntryPoints Modules { get; }

    public MemoryEntryPoints Memory { get; }

    public StreamEntryPoints Streams { get; }

    /// <summary>Required functions that the library lacks.</summary>
    public IReadOnlyList<string> Missing => _symbols.Missing;

    /// <summary>The CUDA version that the driver supports, for example 13000; 0 if it does not say. Needs no initialisation.</summary>
    public int VersionNumber
    {
        get
        {
            int version = 0;
            return Devices.DriverGetVersion is not null && Devices.DriverGetVersion(&version) == 0 ? version : 0;
        }
    }

    /// <summary>The same for people, for example <c>13.0</c>.</summary>
    public string Version => VersionNumber is not 0 and var version ? DriverLibrary.VersionText(version) : "of unknown version";

    /// <summary>For example <c>CUDA_ERROR_NO_DEVICE (100): no CUDA-capable device is detected</c>.</summary>
    public string Describe(int code)
    {
        byte* name = null, text = null;
        if (Devices.GetErrorName(code, &name) != 0 || name is null) return $"unknown error {code}";
        string? explanation = Devices.GetErrorString(code, &text) == 0 && text is not null ? Text(text) : null;
        return explanation is null ? $"{Text(name)} ({code})" : $"{Text(name)} ({code}): {explanation}";
    }

    private static string Text(byte* text) => System.Runtime.InteropServices.Marshal.PtrToStringUTF8((nint)text)!;
}
