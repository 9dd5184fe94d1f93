namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>What a piece of content is to a screen reader.</summary>
internal enum Tag
{
    Section, H1, H2, H3, P, Span,
    List, Numbers, Item, Label, Body,
    Table, Row, ColumnHeader, RowHeader, Cell,
}
