using System.Globalization;

namespace ClinicStretch.Benchmarks.Programmes;

/// <summary>What processes hold in memory, in megabytes, as Linux counts it; not a number elsewhere.</summary>
internal static class Memory
{
    /// <summary>Forgets the highest point of this process.</summary>
    public static void Forget()
    {
        if (OperatingSystem.IsLinux())
            File.WriteAllText("/proc/self/clear_refs", "5");
    }

    /// <summary>The most that this process has held since then.</summary>
    public static double Peak() => OperatingSystem.IsLinux() ? Kilobytes("/proc/self/status", "VmHWM:") / 1024 : double.NaN;

    /// <summary>What all processes below this one hold now, each shared page counted once.</summary>
    public static double OfChildren()
    {
        if (!OperatingSystem.IsLinux())
            return double.NaN;
        var parents = Processes().ToDictionary(id => id, ParentOf);
        return parents.Keys.Where(id => IsBelow(id, parents)).Sum(id => Kilobytes($"/proc/{id}/smaps_rollup", "Pss:")) / 1024;
    }

    private static IEnumerable<int> Processes() =>
        Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _))
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture));

    private static bool IsBelow(int id, Dictionary<int, int> parents)
    {
        while (parents.TryGetValue(id, out var parent))
        {
            if (parent == Environment.ProcessId)
                return true;
            id = parent;
        }

        return false;
    }

    private static int ParentOf(int id) => (int)Kilobytes($"/proc/{id}/status", "PPid:");

    // A process that has ended in the meantime holds nothing.
    private static double Kilobytes(string file, string key)
    {
        try
        {
            var line = File.ReadLines(file).FirstOrDefault(l => l.StartsWith(key, StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line[key.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
