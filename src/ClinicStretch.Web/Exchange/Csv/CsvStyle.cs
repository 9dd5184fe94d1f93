namespace ClinicStretch.Web.Exchange.Csv;

/// <summary>How a spreadsheet's country writes a table. The reader finds out by itself.</summary>
internal enum CsvStyle
{
    /// <summary>A comma between cells and a point in numbers: English.</summary>
    Comma,

    /// <summary>A semicolon between cells and a comma in numbers: German, French, Spanish.</summary>
    Semicolon,
}

/// <summary>Which number of 03/04/2026 is the day. Nothing in a file tells, so whoever brings it says.</summary>
internal enum DateOrder { NotSaid, DayFirst, MonthFirst }
