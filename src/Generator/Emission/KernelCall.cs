using Arity.Generator.Model;
using Arity.Generator.Rules;
using Arity.Generator.Schema;

namespace Arity.Generator.Emission;

/// <summary>Writes the steps of a kernel call: device, dtypes, kernel, result, and the call through its pointer.</summary>
public sealed class KernelCall
{
    private readonly OperatorContext _context;
    private readonly IndentedWriter _writer;
    private readonly RuleText _rules;
    private readonly KernelSignature _signature;
    private readonly string? _key;
    private readonly string _compute;

    /// <summary>Prepares an operator that has kernels.</summary>
    public KernelCall(OperatorContext context, IndentedWriter writer)
    {
        (_context, _writer, _rules, _signature) = (context, writer, new(context), new(context));
        RuleExpression compute = context.Declaration.Compute
            ?? throw new ArgumentException($"'{context.Name}' has kernels but no compute rule.");
        _compute = _rules.DType(compute);
        _key = _rules.Key(compute);
    }

    /// <summary>Whether the shape depends on values, so that the kernel allocates its results.</summary>
    public bool IsDynamic => _signature.IsDynamic;

    private bool HasOwnCompute => _key is not null && _key != _compute;

    private string ComputeName => HasOwnCompute ? "computeDType" : "keyDType";

    /// <summary>Finds the device, the dtypes and the kernel, which throws when there is none.</summary>
    public void Begin()
    {
        if (_context.Declaration.Tags.Contains("no_identity"))
            _writer.Line($"ShapeRules.RequireNonEmptyReduction({_context.QuotedName}, "
                + $"{string.Join(", ", _context.Parameters.Where(p => p.IsTensor || p.SchemaName == "axis").Select(p => p.Name))});");
        _writer.Line($"Device commonDevice = {CommonDevice()};");
        _writer.Line($"DType keyDType = {_key ?? _compute};");
        if (HasOwnCompute)
            _writer.Line($"DType computeDType = {_compute};");
        _writer.Line($"nint kernel = KernelTable.Get(commonDevice, keyDType{(HasOwnCompute ? ", computeDType" : "")});");
    }

    /// <summary>Allocates the results by the rules.</summary>
    public void Allocate()
    {
        for (int i = 0; i < _context.Results.Count; i++)
            _writer.Line($"Tensor {_context.Results.Destinations[i]} = {Allocation(i)};");
    }

    /// <summary>Throws unless the destinations fit the rules.</summary>
    public void CheckDestinations()
    {
        for (int i = 0; i < _context.Results.Count; i++)
        {
            string destination = _context.Results.Destinations[i];
            _writer.Line($"Destination.Check({_context.QuotedName}, {destination}, "
                + $"{_rules.Shape(_context.Declaration.Shape[i])}, {ResultDType(i)}, commonDevice);");
        }
    }

    /// <summary>Calls the kernel, which is zero on the meta device.</summary>
    public void Run() => _writer.Line($"if (kernel != 0) {Invoke(_context.Results.Destinations)};");

    /// <summary>Calls the kernel with temporaries where a destination has another dtype or shares memory with an input.</summary>
    public void RunIntoPrepared()
    {
        IReadOnlyList<string> destinations = _context.Results.Destinations;
        IReadOnlyList<string> buffers = [.. destinations.Select(d => d.Replace("destination", "buffer"))];
        for (int i = 0; i < destinations.Count; i++)
            _writer.Line($"Tensor {buffers[i]} = Destination.Prepare({Prepared(destinations[i], ResultDType(i))});");
        _writer.Line($"if (kernel != 0) {Invoke(buffers)};");
        for (int i = 0; i < destinations.Count; i++)
            _writer.Line($"Destination.Commit({buffers[i]}, {destinations[i]});");
    }

    /// <summary>Returns what a kernel of dynamic shape made.</summary>
    public void ReturnDynamic()
    {
        RequireKernel();
        _writer.Line($"return {Invoke([])};");
    }

    /// <summary>Copies what a kernel of dynamic shape made.</summary>
    public void CopyDynamic()
    {
        RequireKernel();
        _writer.Line($"{_context.Results.Type()} made = {Invoke([])};");
        for (int i = 0; i < _context.Results.Count; i++)
        {
            (string made, string destination) = (_context.Results.Item("made", i), _context.Results.Destinations[i]);
            _writer.Line($"Destination.Check({_context.QuotedName}, {destination}, {made}.Shape, {made}.DType, commonDevice);");
        }

        for (int i = 0; i < _context.Results.Count; i++)
            _writer.Line($"Destination.Commit({_context.Results.Item("made", i)}, {_context.Results.Destinations[i]});");
    }

    private void RequireKernel()
    {
        string problem = Identifiers.Quote("the shape of its result depends on values, which the meta device does not have.");
        _writer.Line($"if (kernel == 0) throw new DeviceException({_context.QuotedName}, null, {problem});");
    }

    private string Prepared(string destination, string dtype) => _context.Tensors.Count == 0
        ? $"{destination}, {dtype}"
        : $"{destination}, {dtype}, {_context.TensorList}";

    private string CommonDevice()
    {
        if (_context.Tensors.Count > 0)
            return _context.Tensors.Count == 1 && _context.Tensors[0].IsPlainTensor
                ? $"{_context.Tensors[0].Name}.Device"
                : $"Dispatch.CommonDevice({_context.QuotedName}, {_context.TensorList})";
        CSharpParameter? device = _context.Parameters.FirstOrDefault(p => p.Kind == ArgumentKind.Device);
        return device is null ? "Device.Default" : $"{device.Name} ?? Device.Default";
    }

    private string Allocation(int index)
    {
        RuleExpression shape = _context.Declaration.Shape[index];
        string dtype = ResultDType(index);
        IReadOnlyList<CSharpParameter> tensors = _rules.TensorsOf(shape);
        return shape.Name is "same" or "broadcast" && tensors.Count <= 3 && tensors.All(t => t.IsPlainTensor)
            ? $"Elementwise.Allocate({_context.QuotedName}, {string.Join(", ", tensors.Select(t => t.Name))}, {dtype})"
            : $"Elementwise.Allocate({_rules.Shape(shape)}, {dtype}, commonDevice)";
    }

    private string ResultDType(int index)
    {
        string text = _rules.DType(_context.Declaration.Result[index]);
        return text == _key ? "keyDType" : text == _compute ? ComputeName : text;
    }

    private string Invoke(IEnumerable<string> destinations)
        => $"(({_signature.Pointer})kernel)({string.Join(", ", _signature.Arguments.Select(Argument).Concat(destinations))})";

    private string Argument(CSharpParameter parameter)
    {
        if (_signature.IsWrapped(parameter))
            return $"WeakScalar.Wrap({_context.QuotedName}, {parameter.Name}, {_context.Tensors[0].Name})";
        bool cast = _signature.CastsInputs && _rules.TensorsOf(_context.Declaration.Compute!).Contains(parameter)
            && (HasOwnCompute || _key != parameter.Name + ".DType");
        string call = $"Dispatch.Cast({parameter.Name}, {ComputeName})";
        return !cast ? parameter.Name : parameter.IsOptional ? $"{parameter.Name} is null ? null : {call}" : call;
    }
}
