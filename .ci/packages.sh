# shellcheck shell=bash disable=SC2154
# Sourced by ./clinic test and ./clinic attack: what the registries know of the packages we use.

# A line each for npm and NuGet. 0 where none has a known fault, or where the registry does not know; 1 where one has.
packages() {
  local code=0
  npm_packages || code=1
  nuget_packages || code=1
  return $code
}

# A registry that knows of no fault at all finds none in anything. Each is asked first of a package whose faults have been known for years.

npm_packages() {
  mkdir -p $state/audit/npm
  echo '{"name":"control","version":"1.0.0","dependencies":{"minimist":"0.0.8"}}' >$state/audit/npm/package.json
  cat >$state/audit/npm/package-lock.json <<'JSON'
{"name":"control","version":"1.0.0","lockfileVersion":3,"packages":{"":{"dependencies":{"minimist":"0.0.8"}},
"node_modules/minimist":{"version":"0.0.8","resolved":"https://registry.npmjs.org/minimist/-/minimist-0.0.8.tgz"}}}
JSON
  if ! audit_npm $state/audit/npm | grep -q '"minimist"'; then
    echo "npm audit: not known. The registry does not tell of a fault that is known, so it would tell of none."
  elif audit_npm tests/js | grep -q '"total": 0'; then
    echo "npm audit: no package with a known fault."
  else
    (cd tests/js && npm audit) || true
    return 1
  fi
}

audit_npm() { (cd "$1" && timeout 60 npm audit --package-lock-only --json 2>/dev/null) || true; }

nuget_packages() {
  mkdir -p $state/audit/nuget
  cat >$state/audit/nuget/control.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
    <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
    <RestorePackagesWithLockFile>false</RestorePackagesWithLockFile>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Remove="@(PackageReference)" />
    <PackageReference Include="Newtonsoft.Json" Version="12.0.3" />
  </ItemGroup>
</Project>
XML
  local told
  if ! told=$(vulnerable $state/audit/nuget/control.csproj); then
    echo "dotnet list package --vulnerable: not known. The feed does not answer: $(grep -m 1 error <<<"$told" || tail -n 1 <<<"$told")"
  elif ! grep -q '> Newtonsoft.Json' <<<"$told"; then
    echo "dotnet list package --vulnerable: not known. The feed does not tell of a fault that is known, so it would tell of none."
  elif told=$(vulnerable ClinicStretch.sln) && ! grep '^ *>' <<<"$told"; then
    echo "dotnet list package --vulnerable: no package with a known fault."
  else
    grep '^ *>' <<<"$told" >/dev/null || echo "$told"
    return 1
  fi
}

vulnerable() {
  timeout 120 dotnet restore "$1" --nologo -v quiet "-p:FullFeed=$(full_feed)" 2>&1 && timeout 120 dotnet list "$1" package --vulnerable --include-transitive 2>&1
}
