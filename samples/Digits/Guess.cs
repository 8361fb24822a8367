namespace Digits;

/// <summary>What the network made of a test image.</summary>
/// <param name="Image">The image's number.</param>
/// <param name="Truth">The digit that it shows.</param>
/// <param name="Answer">The digit that the network finds likeliest.</param>
/// <param name="Confidence">The probability it gives to its answer.</param>
/// <param name="Loss">Minus the logarithm of the probability it gives to the truth.</param>
internal sealed record Guess(int Image, int Truth, int Answer, double Confidence, double Loss)
{
    public bool IsRight => Answer == Truth;
}
