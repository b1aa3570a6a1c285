using System.Globalization;

namespace Anxin.Planning.Tests.Benchmarks;

/// <summary>Small invented instances in each of the layouts.</summary>
internal static class Instances
{
    public static string Solomon(int customers = 20, int seed = 1)
    {
        var random = new Random(seed);
        var lines = Enumerable.Range(1, customers).Select(i => Row(i, random, 10 + random.Next(10)));
        return "T101\n\nVEHICLE\nNUMBER     CAPACITY\n  10         100\n\nCUSTOMER\nCUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE TIME\n \n"
            + "    0      50         50          0          0       1000          0\n" + string.Join('\n', lines) + "\n";
    }

    public static string Vrplib(int customers = 20, int seed = 1)
    {
        var random = new Random(seed);
        var ids = Enumerable.Range(1, customers + 1).ToArray();
        string Section(string name, Func<int, string> row) => $"{name}\n{string.Join('\n', ids.Select(id => $"{id} {row(id)}"))}\n";
        return $"NAME : P1\nTYPE : PCVRPTW\nDIMENSION : {customers + 1}\nVEHICLES : 5\nCAPACITY : 100\nSERVICE_TIME : 10\nEDGE_WEIGHT_TYPE : EUC_2D\n"
            + Section("NODE_COORD_SECTION", _ => $"{random.Next(100)} {random.Next(100)}") + Section("DEMAND_SECTION", id => id == 1 ? "0" : "10")
            + Section("TIME_WINDOW_SECTION", id => id == 1 ? "0 1000" : Window(random)) + Section("PRIZE_SECTION", id => id == 1 ? "0" : $"{random.Next(10, 90)}")
            + "DEPOT_SECTION\n1\n-1\nEOF\n";
    }

    /// <summary>Two technicians; the second request takes a tool nobody has and the third more parts than anybody has.</summary>
    public static string Trsp() =>
        "T.3_2-2-1-1\n\nINFO\nCREW COUNT  SKILLS  TOOLS   SPARE PARTS\n2      2       1       1\n\nDEPOT TECHNICIANS AND REQUESTS\n"
        + "ID   X     Y     TWS    TWE    Serv   SKILLS   TOOLS    SPARE PARTS\n0    50    50    0      500    0      [] \t[] \t[]\n"
        + "1    40    50    0      500    0      [0,1] \t[] \t[1]\n2    60    50    0      500    0      [1] \t[] \t[0]\n"
        + "3    30    50    0      400    10     [0] \t[] \t[1]\n4    45    55    0      400    10     [1] \t[0] \t[0]\n5    70    50    0      400    10     [1] \t[] \t[1]\n";

    public static string KovacsTasks() =>
        "Capacity: 200\nCustomer: 3\n\nCUST NO. XCOORD. YCOORD. DEMAND READY TIME DUE DATE SERVICE TIME cost d11 d12\n"
        + "1\t35\t35\t0\t0\t230\t0\t0\t0\t0\n2\t41\t49\t10\t0\t171\t10\t100\t1\t0\n3\t35\t17\t7\t0\t60\t10\t100\t1\t1\n";

    public static string KovacsTechnicians() =>
        "Technicians\nNumber of Technicians: 1\ndomains: 1\nproficiency level: 2\n\n\nID\tdomain1\n1\t1\n";

    private static string Row(int id, Random random, int demand)
    {
        var ready = random.Next(500);
        return string.Create(
            CultureInfo.InvariantCulture, $"    {id}      {random.Next(100)}         {random.Next(100)}          {demand}      {ready}     {ready + 200}    10");
    }

    private static string Window(Random random)
    {
        var ready = random.Next(500);
        return string.Create(CultureInfo.InvariantCulture, $"{ready} {ready + 200}");
    }
}
