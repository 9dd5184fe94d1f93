namespace ClinicStretch.Application.Programmes.Reports;

/// <summary>What an engine makes of each block of a report. A new block is a new member here, so that no engine can be built that forgets it.</summary>
public interface IReportBlocks<out T>
{
    T Text(ReportText text);
    T Subtitle(ReportSubtitle subtitle);
    T Facts(ReportFacts facts);
    T List(ReportList list);
    T Table(ReportTable table);
    T Chart(ReportChart chart);
    T Pictures(ReportPictures pictures);
}
