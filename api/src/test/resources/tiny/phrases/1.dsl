[keyword](?<!\S)规则(?!\S)=rule
[keyword](?<!\S)当(?!\S)=when
[keyword](?<!\S)则(?!\S)=then
[keyword](?<!\S)结束(?!\S)=end
[keyword](?<!\S)依据条款 {id}=@clause("{id}")
[keyword](?<!\S)依据解释 {id}=@interpretation("{id}")
[when]填报项 {name} 为是=Input( name == "{name}", value == true )
[when]填报项 {name} 为否=Input( name == "{name}", value == false )
[when]本指标的每个目标=$goal : Goal( )
[then]该目标按完成率得分且得满为止=award.inProportion( $goal, completionRate );
[then]本指标不得分=award.percent( indicator, 0 );
[then]本指标得满分=award.percent( indicator, 100 );
