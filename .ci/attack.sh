# shellcheck shell=bash disable=SC2154
# Sourced by ./clinic attack: the scanners of others against a running clinic and against a server with holes in it, and what is known of the packages.

attack() {
  case $1 in '' | short) ;; *) die "./clinic attack takes: short, or nothing. Type ./clinic help." ;; esac
  local code=0
  need sqlmap wapiti npm
  [ -n "${CLINICSTRETCH_TEST_POSTGRES:-}" ] || need postgres
  mkdir -p $state
  say "--- sqlmap and wapiti"
  CLINICSTRETCH_ATTACK=$1 nice -n 10 dotnet run -c Release --project tests/ClinicStretch.Integration.Tests "-p:FullFeed=$(full_feed)" -- \
    -noLogo -noColor -showLiveOutput -explicit only -class '*AttackTests' | tee $state/attack.log || code=1
  say "--- packages"
  npm_packages || code=1
  nuget_packages || code=1
  say "--- what came of it"
  attack_sum || code=1
  if [ $code = 0 ]; then say "attack: passed. All that was planted was found, and nothing on the product."
  else say "attack: NOT passed. What was found, or not done, stands above and in $state/attack.log."; fi
  return $code
}

# One line a part. A part that has no line did not run.
attack_sum() {
  local part told code=0
  for part in '[0-9]+ holes planted' 'sqlmap: [0-9]+ operations' 'wapiti as '{nobody,patient,therapist,administrator}': begun'; do
    told=$(grep -oE "\[OUTPUT\] $part.*" $state/attack.log | head -n 1 | cut -d' ' -f2-) || true
    say "${told:-not run: $part}"
    [ -n "$told" ] || code=1
  done
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

audit_npm() { (cd "$1" && npm audit --package-lock-only --json 2>/dev/null) || true; }

nuget_packages() {
  mkdir -p $state/audit/nuget
  cat >$state/audit/nuget/control.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
    <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
    <NuGetAudit>false</NuGetAudit>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Remove="@(PackageReference)" />
    <PackageReference Include="Newtonsoft.Json" Version="12.0.3" />
  </ItemGroup>
</Project>
XML
  local told
  told=$(vulnerable $state/audit/nuget/control.csproj) || { echo "$told"; return 1; }
  if ! grep -q '> Newtonsoft.Json' <<<"$told"; then
    echo "dotnet list package --vulnerable: not known. The feed does not tell of a fault that is known, so it would tell of none."
    return
  fi
  told=$(vulnerable ClinicStretch.sln) || { echo "$told"; return 1; }
  ! grep '^ *>' <<<"$told" || return 1
  echo "dotnet list package --vulnerable: no package with a known fault."
}

vulnerable() { dotnet restore "$1" --nologo -v quiet "-p:FullFeed=$(full_feed)" && dotnet list "$1" package --vulnerable --include-transitive; }
