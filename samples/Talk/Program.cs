using Talk;

int surprises = 0;
foreach (Demonstration demonstration in Demonstrations.All)
{
    SideBySide.Heading(demonstration.Title);
    SideBySide.Write("NumPy", "Arity");
    SideBySide.Write("-----", "-----");
    SideBySide.Write(demonstration.NumPySource(), demonstration.SourceLines());
    SideBySide.Write("prints:", "prints:");
    IReadOnlyList<string> expected = demonstration.NumPyOutput(), actual = demonstration.Output();
    SideBySide.Write(expected, actual);

    bool isSame = expected.SequenceEqual(actual);
    bool isExpected = isSame == (demonstration.Difference is null);
    if (!isExpected) surprises++;
    Console.WriteLine(isExpected ? demonstration.Difference is null ? "The same." : $"Different on purpose. {demonstration.Difference}."
        : isSame ? "THE SAME, WHERE A DIFFERENCE IS DECLARED." : "DIFFERENT, WHERE NONE IS DECLARED.");
}

return surprises == 0 ? 0 : 1;
