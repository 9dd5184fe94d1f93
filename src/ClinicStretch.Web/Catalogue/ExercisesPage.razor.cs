using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Web.Catalogue.Search;

namespace ClinicStretch.Web.Catalogue;

/// <summary>The catalogue, by text and facets. The whole of what is asked stands in the address.</summary>
public sealed partial class ExercisesPage
{
    private const int PageSize = 30;
    private SearchAddress address = null!;
    private Language language = Language.English;
    private CodeLists? lists;
    private FoundExercises? found;

    private string Count => found!.Total is 1 ? "1 exercise" : $"{found.Total} exercises";

    protected override async Task OnInitializedAsync()
    {
        address = SearchAddress.Read(Http.Request.Query);
        language = SearchLanguage.Of(Http);
        lists = (await Ask(new GetRelease())).CodeLists;
        found = await Ask(address.ToRequest(language, PageSize));
    }
}
