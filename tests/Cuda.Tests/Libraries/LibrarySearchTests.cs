using Arity.Kernels.Cuda.Libraries;

namespace Arity.Cuda.Tests.Libraries;

/// <summary>Where libraries are looked for, and in which order.</summary>
public sealed class LibrarySearchTests
{
    private string _root = "";

    [SetUp]
    public void MakeFolders()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("The folders are those of Linux.");
        _root = Directory.CreateTempSubdirectory("libraries").FullName;
    }

    [TearDown]
    public void RemoveFolders()
    {
        if (_root.Length > 0) Directory.Delete(_root, recursive: true);
    }

    [Test]
    public void A_named_folder_is_the_only_place() =>
        Assert.That(Search(("ARITY_CUDA_LIBRARIES", "/some/folder"), ("CUDA_PATH", "/cuda")).Places(CudaLibrary.CuBlas),
            Is.EqualTo(new[] { "/some/folder" }));

    [Test]
    public void The_loader_comes_first_then_the_toolkit()
    {
        string[] places = [.. Search(("CUDA_PATH", "/a"), ("CUDA_HOME", "/b")).Places(CudaLibrary.CuBlas)];
        Assert.That(places.Take(4), Is.EqualTo(new[] { "", "/a/lib64", "/a/targets/x86_64-linux/lib", "/a/targets/sbsa-linux/lib" }));
        Assert.That(places, Does.Contain("/b/lib64").And.Contain("/usr/local/cuda/lib64"));
        Assert.That(Array.IndexOf(places, "/b/lib64"), Is.LessThan(Array.IndexOf(places, "/usr/local/cuda/lib64")));
    }

    [Test]
    public void Pythons_packages_are_found_from_variables_and_from_the_path()
    {
        string environment = MakePython("environment"), other = MakePython("other"), home = MakePython(Path.Combine("home", ".local"));
        Directory.CreateDirectory(Path.Combine(_root, "other", "bin"));
        File.WriteAllText(Path.Combine(_root, "other", "bin", "python3"), "");
        string[] places = [.. Search(("VIRTUAL_ENV", Path.Combine(_root, "environment")), ("PATH", $"/nowhere:{_root}/other/bin"),
            ("HOME", Path.Combine(_root, "home"))).Places(CudaLibrary.CuBlas)];
        int[] order = [.. new[] { environment, other, home }.Select(packages => Array.IndexOf(places, $"{packages}/nvidia/cu13/lib"))];
        Assert.That(order, Is.Ordered.And.All.Positive);
        Assert.That(places, Does.Contain($"{environment}/nvidia/cublas/lib"));
    }

    [Test]
    public void A_missing_library_says_where_it_was_looked_for()
    {
        nint handle = CudaLibraries.TryLoad(CudaLibrary.CuBlas, Search(("ARITY_CUDA_LIBRARIES", _root)), out string reason);
        Assert.That((long)handle, Is.Zero);
        Assert.That(reason, Does.Contain($"{_root}/libcublas.so.13 does not exist"));
        Assert.That(reason, Does.Contain("libcublas.so.12").And.Contain("ARITY_CUDA_LIBRARIES"));
    }

    [Test]
    public void A_file_that_is_no_library_is_named()
    {
        File.WriteAllText(Path.Combine(_root, "libcublas.so.12"), "text");
        CudaLibraries.TryLoad(CudaLibrary.CuBlas, Search(("ARITY_CUDA_LIBRARIES", _root)), out string reason);
        Assert.That(reason, Does.Contain("libcublas.so.12 is there but cannot be loaded"));
    }

    private static LibrarySearch Search(params (string Name, string Value)[] variables) =>
        new(name => variables.FirstOrDefault(variable => variable.Name == name).Value);

    private string MakePython(string prefix) =>
        Directory.CreateDirectory(Path.Combine(_root, prefix, "lib", "python3.12", "site-packages")).FullName;
}
