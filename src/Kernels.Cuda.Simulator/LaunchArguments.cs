namespace Arity.Kernels.Cuda.Simulator;

/// <summary>The arguments of a launch, which the caller may overwrite once its call returns.</summary>
internal sealed unsafe class LaunchArguments
{
    private readonly EntryProgram _program;
    private readonly byte[] _bytes;

    public LaunchArguments(EntryProgram program, void** arguments)
    {
        _program = program;
        _bytes = new byte[program.ParameterBytes];
        for (int i = 0; i < program.Parameters.Length; i++)
        {
            (int offset, int bytes) = program.Parameters[i];
            new ReadOnlySpan<byte>(arguments[i], bytes).CopyTo(_bytes.AsSpan(offset));
        }
    }

    public void Run(LaunchState launch)
    {
        void** arguments = stackalloc void*[_program.Parameters.Length];
        fixed (byte* bytes = _bytes)
        {
            for (int i = 0; i < _program.Parameters.Length; i++) arguments[i] = bytes + _program.Parameters[i].Offset;
            Launcher.Run(launch, arguments);
        }
    }
}
