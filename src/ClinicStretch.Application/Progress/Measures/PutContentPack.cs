using System.Text.Json;
using System.Text.Json.Serialization;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress.Measures;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress.Measures;

/// <summary>
/// Takes a content pack as it was uploaded. The same text again is answered as the first time. Not in the audit, which is about patients'
/// records: the pack itself says who brought it and when, and is kept.
/// </summary>
/// <param name="Json">The file, at most <see cref="ContentPackRules.LargestFile"/> bytes.</param>
public sealed record PutContentPack(ContentPackId Id, string Json) : IAdministratorRequest<KeptContentPack>;

public sealed record KeptContentPack(ContentPackId Id, bool Created, string InstrumentId, string Version, string Language);

internal sealed class PutContentPackValidator : AbstractValidator<PutContentPack>
{
    public PutContentPackValidator() => RuleFor(x => x.Json).Must(j => j.Length <= ContentPackRules.LargestFile)
        .WithErrorCode(ContentPackRules.FitsTheLimit.Code).WithMessage(ContentPackRules.FitsTheLimit.Message);
}

internal sealed class PutContentPackHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<PutContentPack, KeptContentPack>
{
    private static readonly InlineValidator<ContentPackText> Texts = Validator();

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 8,
    };

    public async Task<KeptContentPack> Handle(PutContentPack request, CancellationToken cancellationToken)
    {
        var text = Read(request.Json);
        text.Check();
        await Texts.ValidateAndThrowAsync(text, cancellationToken);
        var pack = text.ToPack(caller.Clinic, request.Id, caller.Member, clock.GetUtcNow());
        ContentPackRules.IdIsFree.MustHold(!await db.ContentPacks.AnyAsync(p => p.Id == pack.Id && p.Hash != pack.Hash, cancellationToken));
        var known = await db.ContentPacks.AsNoTracking().SingleOrDefaultAsync(
            p => p.InstrumentId == pack.InstrumentId && p.Version == pack.Version && p.Language == pack.Language, cancellationToken);
        ContentPackRules.VersionIsNew.MustHold(known is null || known.Hash == pack.Hash);
        if (known is null)
        {
            db.ContentPacks.Add(pack);
            await db.SaveChangesAsync(cancellationToken);
        }

        return new KeptContentPack(known?.Id ?? pack.Id, known is null, pack.InstrumentId, pack.Version, pack.Language);
    }

    private static ContentPackText Read(string json)
    {
        try
        {
            var text = JsonSerializer.Deserialize<ContentPackText>(json, Strict) ?? throw new RuleBrokenException(ContentPackRules.IsAPack);
            ContentPackRules.IsAPack.MustHold(text.Items.All(i => i is not null));
            return text;
        }
        catch (JsonException e)
        {
            throw new RuleBrokenException(ContentPackRules.IsAPack, $"{ContentPackRules.IsAPack.Message} Look at {Place(e)}.");
        }
    }

    private static string Place(JsonException e) =>
        e.Path is { Length: > 1 and < 80 } path ? path.TrimStart('$', '.') : $"line {(e.LineNumber ?? 0) + 1}";

    private static InlineValidator<ContentPackText> Validator()
    {
        var validator = new InlineValidator<ContentPackText>();
        validator.RuleFor(x => x.Version).Line(40);
        validator.RuleFor(x => x.LicenceStatement).OptionalText(4000);
        validator.RuleFor(x => x.PermissionEvidence).OptionalText(4000);
        validator.RuleForEach(x => x.Items).ChildRules(i =>
        {
            i.RuleFor(x => x.Code).Line(20);
            i.RuleFor(x => x.Text).OptionalText(500);
        });
        return validator;
    }
}
