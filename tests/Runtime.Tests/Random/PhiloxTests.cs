namespace Arity.Runtime.Tests.RandomNumbers;

/// <summary>The known answers published with Random123 (kat_vectors, philox4x32, 10 rounds).</summary>
public sealed class PhiloxTests
{
    [Test]
    public void Counter_and_key_zero()
        => Assert.That(Philox.Generate(UInt128.Zero, 0), Is.EqualTo(new PhiloxBlock(0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8)));

    [Test]
    public void Counter_and_key_all_ones()
        => Assert.That(Philox.Generate(UInt128.MaxValue, ulong.MaxValue),
            Is.EqualTo(new PhiloxBlock(0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD)));

    [Test]
    public void Counter_and_key_of_the_digits_of_pi()
    {
        var counter = new UInt128(0x0370734413198A2E, 0x85A308D3243F6A88);
        Assert.That(Philox.Generate(counter, 0x299F31D0A4093822),
            Is.EqualTo(new PhiloxBlock(0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1)));
    }

    [Test]
    public void Block_numbers_are_the_low_half_of_the_counter()
    {
        Assert.That(Philox.Generate(0x1_0000_0002UL, 3UL), Is.EqualTo(Philox.Generate(new UInt128(0, 0x1_0000_0002), 3)));
        Assert.That(Philox.Generate(UInt128.Zero, 0).Low, Is.EqualTo(0xE169C58D_6627E8D5));
        Assert.That(Philox.Generate(UInt128.Zero, 0).High, Is.EqualTo(0x9B00DBD8_BC57AC4C));
    }
}
