namespace ClinicStretch.Fhir.Types;

/// <param name="Text">The whole name, as it is written.</param>
public sealed record HumanName(string Text);

/// <param name="System">phone, email and so on.</param>
public sealed record ContactPoint(string System, string Value);

/// <param name="Text">The whole address, in lines.</param>
public sealed record Address(string Text);
